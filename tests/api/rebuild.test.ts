import { addCorrection, getArticle, renameArticle, saveRevision } from '@dateline/api/article'
import { seedOnce } from '@dateline/api/seed'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApi, type TestApi } from '../testkit/api.ts'
import { runCli } from '../testkit/cli.ts'
import { createTestDatabase, type TestDatabase } from '../testkit/database.ts'
import { createDraft } from '../testkit/factories.ts'
import { testStorage } from '../testkit/media.ts'
import { type PurgeRecorder, recordPurges } from '../testkit/purges.ts'
import { operator } from '../testkit/viewers.ts'

let database: TestDatabase
let api: TestApi
let purges: PurgeRecorder

beforeAll(async () => {
  database = await createTestDatabase()
  await seedOnce(database.url, { sample: true, storage: testStorage })
  api = await startTestApi(database.url)
  purges = await recordPurges(database)
})
afterAll(async () => {
  await Promise.all([api.close(), purges.close()])
  await database.drop()
})

/** Every row of both stores. */
async function dump(): Promise<string[]> {
  const { db } = database
  const tables = await db.execute<{ name: string }>(
    sql`select table_schema || '.' || table_name as name from information_schema.tables
        where table_schema in ('live', 'newsroom') order by name`,
  )
  const rows: string[] = []
  for (const { name } of tables) {
    const found = await db.execute<{ row: string }>(
      sql`select to_jsonb(each)::text as row from ${sql.raw(name)} as each order by row`,
    )
    rows.push(...found.map(({ row }) => `${name} ${row}`))
  }
  return rows
}

const changes = (before: readonly string[], after: readonly string[]) => {
  const [old, now] = [new Set(before), new Set(after)]
  return { gone: before.filter((row) => !now.has(row)), come: after.filter((row) => !old.has(row)) }
}
const none = { gone: [], come: [] }

const search = () =>
  api.run('{ edition(code: "de") { search(query: "Lithium") { nodes { slug headline topics { name } byline } } } }')

/** What the newsroom has not published must not become public. */
async function workOn(reference: string): Promise<void> {
  const { db } = database
  const { id, latestRevision } = await getArticle(db, reference)
  const now = new Date()
  await saveRevision(db, operator, id, { headline: 'Noch geheim' }, latestRevision, now)
  await addCorrection(db, operator, id, { at: now, text: 'Noch geheim.' })
  await renameArticle(db, operator, id, 'noch-geheim', now)
}

test('after a rebuild readers see and find what is published, whatever became of the rows that they are shown', async () => {
  const { db } = database
  await createDraft(db)
  await workOn('de/lithium-aus-dem-salzsee')
  const [before, found] = [await dump(), await search()]
  await db.execute(sql`delete from live.article_search`)
  await db.execute(sql`update live.article set headline = 'Kaputt', body = '[]', topic_ids = '{}'`)
  await db.execute(sql`delete from live.article where edition_code = 'pt'`)
  await db.execute(sql`delete from live.article_topic`)
  await db.execute(sql`update live.article_contributor set roles = '{editor}'`)
  await db.execute(sql`update live.topic_name set name = 'Kaputt', aliases = '{}' where edition_code = 'fr'`)
  await db.execute(sql`update live.term set articles = 7, lexeme = 'kaputt'`)
  await purges.take()

  const outcome = await runCli(database.url, 'rebuild')

  expect(outcome).toMatchObject({ code: 0, stdout: expect.stringMatching(/made anew from \d+ published revisions/) })
  expect(changes(before, await dump())).toEqual(none)
  expect(await search()).toEqual(found)
  expect((await purges.take()).map(({ changed }) => changed)).toEqual([['anything', 'outlet']])
})

test('a rebuild of what is right changes nothing', async () => {
  const before = await dump()

  await runCli(database.url, 'rebuild')

  expect(changes(before, await dump())).toEqual(none)
})
