import { saveRevision } from '@dateline/api/article'
import { publishArticle, withdrawArticle } from '@dateline/api/publishing'
import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startTestApi, type TestApi } from '../testkit/api.ts'
import { createTestDatabase, type TestDatabase } from '../testkit/database.ts'
import { articleDocument, listDocument, siteDocuments } from '../testkit/documents.ts'
import { createPublished } from '../testkit/factories.ts'
import { type Follower, followApi } from '../testkit/follower.ts'
import { cacheOf, dataOf } from '../testkit/http.ts'
import { createOutlet } from '../testkit/outlet.ts'
import { until } from '../testkit/until.ts'
import { operator } from '../testkit/viewers.ts'

let database: TestDatabase
let api: TestApi
let site: Follower

beforeAll(async () => {
  database = await createTestDatabase()
  await createOutlet(database.db)
  api = await startTestApi(database.url, { documents: siteDocuments })
  site = await followApi(api.url)
})
afterEach(repairDatabase)
afterAll(async () => {
  await site.close()
  await api.close()
  await database.drop()
})

/** From now on every read of an article fails, while the newsroom can go on publishing. */
const breakDatabase = () => database.db.execute(sql`revoke select on live.article from dateline_public`)
async function repairDatabase(): Promise<void> {
  await database.db.execute(sql`grant select on live.article to dateline_public`)
}

async function publishChange(id: string, headline: string): Promise<void> {
  await saveRevision(database.db, operator, id, { headline }, 1, new Date())
  site.purges.length = 0
  await publishArticle(database.db, operator, id, new Date())
  await site.heard(`article:${id}`)
}

test('while the database fails readers are shown what was there last, and then what is new', async () => {
  const { id, path } = await createPublished(database.db, { headline: 'Die alte Fassung' })
  await site.heard(`article:${id}`)
  const ask = () => api.get(articleDocument, { edition: 'de', path })
  await ask()

  await breakDatabase()
  await publishChange(id, 'Die neue Fassung')
  const during = [await ask(), await ask()]
  await repairDatabase()
  await until('the new headline shows', async () => (await ask()).bytes.includes('Die neue Fassung'))

  expect(during.map(cacheOf)).toEqual(['stale', 'stale'])
  for (const answer of during) {
    expect(answer.status).toBe(200)
    expect(dataOf(answer)).toMatchObject({ article: { headline: 'Die alte Fassung' } })
  }
})

test('a withdrawn article is not shown, whatever fails', async () => {
  const { id, path } = await createPublished(database.db, { headline: 'Was nie geschah' })
  await site.heard(`article:${id}`)
  const questions: [string, Record<string, unknown>][] = [
    [articleDocument, { edition: 'de', path }],
    [listDocument, { edition: 'de' }],
  ]
  for (const question of questions) await api.get(...question)

  await breakDatabase()
  site.purges.length = 0
  await withdrawArticle(database.db, operator, id, 'Die Quelle hat sich geirrt.', new Date())
  await site.heard(`article:${id}`)
  const answers = await Promise.all(questions.map((question) => api.get(...question)))

  for (const answer of answers) {
    expect(answer.status).toBe(500)
    expect(answer.bytes.toString()).not.toContain('Was nie geschah')
  }
})

test('an outage is not an absence: what can not be read is not told to be missing', async () => {
  const { path } = await createPublished(database.db)
  const ask = () => api.get(articleDocument, { edition: 'de', path })

  await breakDatabase()
  const during = await ask()
  await repairDatabase()
  const after = await ask()

  expect(during.status).toBe(500)
  expect(JSON.parse(during.bytes.toString())).toMatchObject({
    errors: [
      { message: expect.stringContaining('Something went wrong'), extensions: { code: 'INTERNAL_SERVER_ERROR' } },
    ],
  })
  expect(during.bytes.toString()).not.toContain('permission denied')
  expect(dataOf(after)).toMatchObject({ article: { headline: expect.any(String) } })
})
