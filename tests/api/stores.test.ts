import { auditEntry, createPool, type Pool, publicRole, revision } from '@dateline/db'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDraft, createPublished } from '../testkit/factories.ts'
import { useDatabase } from '../testkit/newsroom.ts'
import { takeStock } from '../testkit/stock.ts'

const database = useDatabase()
let reader: Pool

beforeAll(async () => {
  // So that there is something to read, were it not refused.
  await database.db.execute(sql`create table audience.subscriber (email text)`)
  await database.db.execute(sql`insert into audience.subscriber values ('ana@example.org')`)
  await createPublished(database.db, { slug: 'oeffentlich' })
  await createDraft(database.db, { slug: 'entwurf' })
  reader = createPool(database.url, { max: 1, name: 'tests', role: publicRole })
})
afterAll(() => reader.close())

const asReader = (statement: string) => reader.db.execute(sql.raw(statement))

test('the public role reads what is live', async () => {
  const rows = await asReader('select slug from live.article')

  expect([...rows]).toEqual([{ slug: 'oeffentlich' }])
})

test.each([
  'select * from newsroom.revision',
  'select * from newsroom.article',
  'select count(*) from newsroom.audit_entry',
  'select * from audience.subscriber',
  "insert into live.redirect values ('/de/x', gen_random_uuid())",
  "update live.article set headline = 'x'",
  'delete from live.article',
  'truncate live.article',
  'drop table live.article',
  'alter table live.article add column x text',
  'create table live.mine (x text)',
  'create table public.mine (x text)',
  'create schema mine',
  "select pg_read_file('/etc/passwd')",
])('the public role may not: %s', async (statement) => {
  const before = await takeStock(database.db)

  const outcome = asReader(statement)

  // 42501 insufficient_privilege; dropping and altering are refused as "must be owner".
  await expect(outcome).rejects.toMatchObject({ cause: { code: '42501' } })
  expect(await takeStock(database.db)).toEqual(before)
})

test('every table of live can be read by the public role and none be written, and none of the newsroom is seen', async () => {
  const tables = await database.db.execute<{ schema: string; readable: boolean; writable: boolean }>(
    sql`select schemaname as schema, bool_and(has_table_privilege(${publicRole}, format('%I.%I', schemaname, tablename), 'select')) as readable,
          bool_or(has_table_privilege(${publicRole}, format('%I.%I', schemaname, tablename), 'insert, update, delete, truncate')) as writable
        from pg_tables where schemaname in ('live', 'newsroom', 'audience') group by 1 order by 1`,
  )

  expect([...tables]).toEqual([
    // Reads are counted there, and nothing else is seen.
    { schema: 'audience', readable: false, writable: true },
    { schema: 'live', readable: true, writable: false },
    { schema: 'newsroom', readable: false, writable: false },
  ])
})

test('a revision that was written is never written again', async () => {
  const { db } = database
  const { id } = await createDraft(db, { headline: 'So war es' })

  const change = db.update(revision).set({ headline: 'So war es nie' }).where(eq(revision.articleId, id))

  await expect(change).rejects.toMatchObject({
    cause: { message: 'Rows of newsroom.revision are never changed: add a new one.' },
  })
  expect(await db.select({ headline: revision.headline }).from(revision).where(eq(revision.articleId, id))).toEqual([
    { headline: 'So war es' },
  ])
})

test('what the audit log holds is neither changed, nor deleted, nor emptied', async () => {
  const { db } = database
  const before = await db.$count(auditEntry)
  const refusal = { cause: { message: 'Rows of newsroom.audit_entry are never changed: add a new one.' } }

  await expect(db.update(auditEntry).set({ actor: 'nobody' })).rejects.toMatchObject(refusal)
  await expect(db.delete(auditEntry)).rejects.toMatchObject(refusal)
  await expect(db.execute(sql`truncate newsroom.audit_entry`)).rejects.toMatchObject(refusal)

  expect(before).toBeGreaterThan(0)
  expect(await db.$count(auditEntry)).toBe(before)
  expect(await db.$count(auditEntry, eq(auditEntry.actor, 'nobody'))).toBe(0)
})

test('nothing in live points into the newsroom, so that it can be copied elsewhere by itself', async () => {
  const keys = await database.db.execute(
    sql`select conname from pg_constraint where contype = 'f' and connamespace = 'live'::regnamespace`,
  )

  expect([...keys]).toEqual([])
})
