import { renameArticle, saveRevision } from '@dateline/api/article'
import { publishArticle, withdrawArticle } from '@dateline/api/publishing'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readAudit } from '../testkit/articles.ts'
import { createTestDatabase, type TestDatabase } from '../testkit/database.ts'
import { createDraft } from '../testkit/factories.ts'
import { createOutlet } from '../testkit/outlet.ts'
import { operator } from '../testkit/viewers.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  await createOutlet(database.db)
})
afterAll(() => database.drop())

const at = (hour: number) => new Date(Date.UTC(2026, 10, 2, hour))

test('the audit log says who did what with an article, and when', async () => {
  const { db } = database
  const { id } = await createDraft(db, { slug: 'wahl' })
  const chief = { kind: 'operator', name: 'chief' } as const

  await publishArticle(db, operator, id, at(8))
  await saveRevision(db, chief, id, { headline: 'Die Wahl' }, 1, at(9))
  await renameArticle(db, chief, id, 'die-wahl', at(10))
  await publishArticle(db, chief, id, at(11))
  await withdrawArticle(db, operator, id, 'Die Quelle hat sich geirrt.', at(12))
  await publishArticle(db, chief, id, at(13))

  const entries = (await readAudit(db, id)).slice(1).map(({ at, actor, action, detail }) => [at, actor, action, detail])
  expect(entries).toEqual([
    [at(8), 'operator:tester', 'publish', { revision: 1, path: '/de/2026/11/wahl' }],
    [at(9), 'operator:chief', 'save', { revision: 2, changed: ['headline'] }],
    [at(10), 'operator:chief', 'rename', { from: 'wahl', to: 'die-wahl' }],
    [at(11), 'operator:chief', 'publish', { revision: 2, path: '/de/2026/11/die-wahl', oldPath: '/de/2026/11/wahl' }],
    [at(12), 'operator:tester', 'withdraw', { path: '/de/2026/11/die-wahl', reason: 'Die Quelle hat sich geirrt.' }],
    [at(13), 'operator:chief', 'publish', { revision: 2, path: '/de/2026/11/die-wahl' }],
  ])
})

test.each([
  "update newsroom.audit_entry set actor = 'somebody else'",
  'delete from newsroom.audit_entry',
  'truncate newsroom.audit_entry',
  "update newsroom.revision set headline = 'never said'",
])('history is not rewritten: %s', async (statement) => {
  const { id } = await createDraft(database.db)
  const before = await readAudit(database.db, id)

  const rewriting = database.db.execute(sql.raw(statement))

  await expect(rewriting).rejects.toMatchObject({ cause: { message: expect.stringContaining('never changed') } })
  expect(await readAudit(database.db, id)).toEqual(before)
})

test('nobody holds the right to rewrite the audit log, not even the owner of the database', async () => {
  const rights = await database.db.execute<{ right: string }>(sql`
    select distinct privilege_type as right
    from pg_class, aclexplode(relacl)
    where oid = 'newsroom.audit_entry'::regclass
    order by 1`)

  const held = rights.map(({ right }) => right)
  expect(held).toContain('INSERT')
  for (const right of ['UPDATE', 'DELETE', 'TRUNCATE']) expect(held).not.toContain(right)
})
