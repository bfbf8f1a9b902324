import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { runNewsroom } from '@dateline/api/cli'
import { scheduleArticle } from '@dateline/api/flow/schedule'
import { auditEntry, createPool, type Database, dumpDatabase, migrate, restoreDatabase, section } from '@dateline/db'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApi } from '../testkit/api.ts'
import { createEmptyDatabase, type TestDatabase } from '../testkit/database.ts'
import { createPublished } from '../testkit/factories.ts'
import { allWarnings, createReady, memberAs } from '../testkit/flow.ts'
import { useDatabase } from '../testkit/newsroom.ts'
import { drawPicture } from '../testkit/pictures.ts'

const database = useDatabase()
const work = mkdtempSync(join(tmpdir(), 'dateline-backup-'))
const backup = join(work, 'backup')
const made: TestDatabase[] = []
let path: string

const cli = (url: string, media: string, ...args: string[]) =>
  runNewsroom(args, { DATABASE_URL: url, MEDIA_DIR: join(work, media) })

async function emptyDatabase(): Promise<TestDatabase> {
  const empty = await createEmptyDatabase()
  made.push(empty)
  return empty
}

/** Every table with a digest of its rows, in whatever order they lie. */
async function contentOf(db: Database): Promise<Record<string, string>> {
  const tables = await db.execute<{ name: string }>(sql`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('newsroom', 'live', 'audience', 'jobs') and (schemaname, tablename) <> ('jobs', 'migrations')
    order by 1`)
  const content: Record<string, string> = {}
  for (const { name } of tables) {
    const [row] = await db.execute<{ digest: string }>(
      sql.raw(
        `select count(*) || ' ' || md5(coalesce(string_agg(t::text, chr(10) order by t::text), '')) as digest from ${name} t`,
      ),
    )
    content[name] = row?.digest ?? ''
  }
  return content
}

beforeAll(async () => {
  const { db, url } = database
  writeFileSync(join(work, 'port.jpg'), await drawPicture().jpeg().toBuffer())
  const added = await cli(
    url,
    'media',
    'asset',
    'add',
    join(work, 'port.jpg'),
    '--key',
    'port',
    '--credit',
    'Ana',
    '--licence',
    'CC-BY-4.0',
  )
  if (added.code !== 0) throw new Error(added.stderr)
  const [row] = await db.select().from(section).where(eq(section.key, 'news'))
  path = (await createPublished(db, { headline: 'Tab\tund „Anführung“ \\ Ende', text: ['Zeile\nUmbruch', '\\N'] })).path
  const { id } = await createReady(db, { sectionId: row?.id ?? null })
  const at = new Date(Date.now() + 3_600_000)
  await scheduleArticle(db, memberAs('editor'), { id, revision: 1, at }, allWarnings, new Date())
  const done = await cli(url, 'media', 'backup', backup)
  if (done.code !== 0) throw new Error(done.stderr)
})
afterAll(async () => {
  for (const each of made) await each.drop()
  rmSync(work, { recursive: true, force: true })
})

test('what was backed up is brought back into a new database: every row of every table, and every picture', async () => {
  const target = await emptyDatabase()

  const { code, stdout, stderr } = await cli(target.url, 'restored', 'restore', backup)

  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/^Restored: .* rows and 1 pictures/)
  const content = await contentOf(target.db)
  expect(content).toEqual(await contentOf(database.db))
  expect(content['jobs._private_jobs']).toMatch(/^1 /)
  const [original] = await target.db.execute<{ digest: string }>(sql`select digest from newsroom.asset`)
  const file = join('originals', original?.digest.slice(0, 2) ?? '', original?.digest ?? '')
  expect(readFileSync(join(work, 'restored', file))).toEqual(readFileSync(join(work, 'media', file)))
})

test('readers are served from a database that was restored, and the history in it still can’t be rewritten', async () => {
  const target = await emptyDatabase()
  await cli(target.url, 'restored-too', 'restore', backup)
  const api = await startTestApi(target.url)

  const { resolve } = await api.run(`{ resolve(path: "${path}") { __typename ... on Article { headline } } }`)
  await api.close()

  expect(resolve).toMatchObject({ __typename: 'Article', headline: expect.stringContaining('Anführung') })
  await expect(target.db.execute(sql`delete from newsroom.audit_entry`)).rejects.toMatchObject({
    cause: { message: expect.stringContaining('never changed') },
  })
  const [keys] = await target.db.execute<{ count: number }>(
    sql`select count(*)::int as count from pg_constraint where contype = 'f' and convalidated`,
  )
  const [before] = await database.db.execute<{ count: number }>(
    sql`select count(*)::int as count from pg_constraint where contype = 'f' and convalidated`,
  )
  expect(keys).toEqual(before)
})

test('a backup is read whatever way of writing dates, intervals and bytes is set where it was made', async () => {
  const folder = mkdtempSync(join(work, 'styles-'))
  const name = sql.raw(new URL(database.url).pathname.slice(1))
  await database.db.execute(sql`alter database ${name} set datestyle = 'SQL, DMY'`)
  await database.db.execute(sql`alter database ${name} set intervalstyle = 'sql_standard'`)
  await database.db.execute(sql`alter database ${name} set bytea_output = 'escape'`)
  await dumpDatabase(database.url, folder, new Date())
  for (const setting of ['datestyle', 'intervalstyle', 'bytea_output'])
    await database.db.execute(sql`alter database ${name} reset ${sql.raw(setting)}`)
  const target = await emptyDatabase()

  await restoreDatabase(target.url, folder)

  expect(await contentOf(target.db)).toEqual(await contentOf(database.db))
})

test('rows of any length are backed up, and what follows them', async () => {
  const folder = mkdtempSync(join(work, 'long-'))
  const long = { text: 'Ein langer Satz. '.repeat(20_000) }
  await database.db
    .insert(auditEntry)
    .values([1, 2, 3].map((n) => ({ at: new Date(), actor: 'operator:test', action: `long ${n}`, detail: long })))
  await dumpDatabase(database.url, folder, new Date())
  const target = await emptyDatabase()

  await restoreDatabase(target.url, folder)

  expect(await contentOf(target.db)).toEqual(await contentOf(database.db))
})

test('where the pictures can’t be brought back nothing is restored, and it can be tried again', async () => {
  const target = await emptyDatabase()
  writeFileSync(join(work, 'no-folder'), 'A file.')

  const failed = await cli(target.url, 'no-folder', 'restore', backup)
  const left = await contentOf(target.db)
  const again = await cli(target.url, 'a-folder', 'restore', backup)

  expect([failed.code, left]).toEqual([1, {}])
  expect([again.code, again.stderr]).toEqual([0, ''])
  expect((await contentOf(target.db))['newsroom.article']).toEqual((await contentOf(database.db))['newsroom.article'])
})

test('a picture that lies damaged where it is restored to is mended', async () => {
  cpSync(join(work, 'media'), join(work, 'half'), { recursive: true })
  const [kept] = JSON.parse(readFileSync(join(backup, 'assets.json'), 'utf8')) as { name: string }[]
  const file = join(work, 'half', kept?.name ?? '')
  appendFileSync(file, 'x')

  await cli((await emptyDatabase()).url, 'half', 'restore', backup)

  expect(readFileSync(file)).toEqual(readFileSync(join(backup, kept?.name ?? '')))
})

test('nothing is restored over an outlet', async () => {
  const before = await contentOf(database.db)

  const { code, stderr } = await cli(database.url, 'media', 'restore', backup)

  expect(code).toBe(1)
  expect(stderr).toContain('There is an outlet in this database.')
  expect(await contentOf(database.db)).toEqual(before)
})

test('a backup that was damaged is refused before anything is written', async () => {
  const damaged = join(work, 'damaged')
  await cli(database.url, 'media', 'backup', damaged)
  const file = join(damaged, 'database', 'newsroom.article.copy.gz')
  writeFileSync(file, gzipSync(gunzipSync(readFileSync(file)).toString().replace('published', 'withdrawn')))
  const target = await emptyDatabase()

  const { code, stderr } = await cli(target.url, 'none', 'restore', damaged)

  expect(code).toBe(1)
  expect(stderr).toContain('is not what was backed up')
  expect(await contentOf(target.db)).toEqual({})
})

test('a picture that was damaged is refused too', async () => {
  const damaged = join(work, 'damaged-picture')
  await cli(database.url, 'media', 'backup', damaged)
  const [asset] = JSON.parse(readFileSync(join(damaged, 'assets.json'), 'utf8')) as { name: string }[]
  appendFileSync(join(damaged, asset?.name ?? ''), 'x')

  const { stderr } = await cli((await emptyDatabase()).url, 'none', 'restore', damaged)

  expect(stderr).toContain('is not what was backed up')
})

test('a backup overwrites nothing, and one that fails leaves nothing behind', async () => {
  const again = await cli(database.url, 'media', 'backup', backup)
  const failed = await cli('postgres://nobody:wrong@127.0.0.1:1/none', 'media', 'backup', join(work, 'failed'))

  expect(again.stderr).toContain('is there already')
  expect(failed.code).toBe(1)
  expect(readdirSync(work).filter((name) => name.startsWith('failed'))).toEqual([])
})

test('a backup of an older version is brought to the newest schema', async () => {
  const [old, target] = [await emptyDatabase(), await emptyDatabase()]
  await migrate(old.url, 3)
  await old.db.execute(sql`insert into newsroom.story default values`)
  const folder = mkdtempSync(join(work, 'old-'))
  await dumpDatabase(old.url, folder, new Date())

  await restoreDatabase(target.url, folder)

  const stories = await target.db.execute(sql`select id, embargoed_until from newsroom.story`)
  expect(stories).toHaveLength(1)
  const checks = await target.db.execute(sql`select 1 from newsroom.publishing_check`)
  expect(checks.length).toBeGreaterThan(0)
})

test('what is written while a backup runs is in it whole or not at all', async () => {
  const folder = join(work, 'busy')
  let isRunning = true
  const writing = (async () => {
    const pool = createPool(database.url, { max: 1, name: 'busy' })
    while (isRunning) await createPublished(pool.db)
    await pool.close()
  })()

  const { code } = await cli(database.url, 'media', 'backup', folder)
  isRunning = false
  await writing
  const target = await emptyDatabase()
  const restored = await cli(target.url, 'busy-media', 'restore', folder)

  expect([code, restored.code, restored.stderr]).toEqual([0, 0, ''])
  const torn = await target.db.execute(sql`
    select 1 from newsroom.article a full join live.article l on l.id = a.id
    where (a.status = 'published') is distinct from (l.id is not null)`)
  expect(torn).toHaveLength(0)
})
