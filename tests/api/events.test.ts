import { saveRevision } from '@dateline/api/article'
import { publishArticle, withdrawArticle } from '@dateline/api/publishing'
import { createPool } from '@dateline/db'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startTestApi, type TestApi } from '../testkit/api.ts'
import { createTestDatabase, type TestDatabase } from '../testkit/database.ts'
import { articleDocument, listDocument, siteDocuments } from '../testkit/documents.ts'
import { createDraft, createPublished } from '../testkit/factories.ts'
import { followApi } from '../testkit/follower.ts'
import { cacheOf, dataOf } from '../testkit/http.ts'
import { createOutlet } from '../testkit/outlet.ts'
import { recordPurges } from '../testkit/purges.ts'
import { until } from '../testkit/until.ts'
import { operator } from '../testkit/viewers.ts'

let database: TestDatabase
let api: TestApi

beforeAll(async () => {
  database = await createTestDatabase()
  await createOutlet(database.db)
  api = await startTestApi(database.url, { documents: siteDocuments })
})
afterAll(async () => {
  await api.close()
  await database.drop()
})

test('the site is told of everything that is published, in the order in which it was', async () => {
  const drafts = []
  for (let made = 0; made < 20; made += 1) drafts.push(await createDraft(database.db))
  const site = await followApi(api.url)
  const committed = await recordPurges(database)

  await Promise.all(drafts.map(({ id }) => publishArticle(database.db, operator, id, new Date())))

  const expected = await committed.take()
  await until('the site has heard as much', () => site.purges.length >= expected.length)
  expect(expected).toHaveLength(20)
  expect(site.purges.slice(0, 20)).toEqual(expected)
  await site.close()
  await committed.close()
})

test('every subscriber is told, and one that leaves is no matter', async () => {
  const [first, second, third] = [await followApi(api.url), await followApi(api.url), await followApi(api.url)]
  await second.close()

  const { id } = await createPublished(database.db)

  await Promise.all([first.heard(`article:${id}`), third.heard(`article:${id}`)])
  expect(second.purges).toEqual([])
  await first.close()
  await third.close()
})

/** Cuts the connection over which the api hears of publishing, and lets none be made until the returned function is called. */
async function cutListener(): Promise<() => Promise<void>> {
  const name = new URL(database.url).pathname.slice(1)
  const admin = createPool(inject('databaseServer'), { max: 1, name: 'tests' })
  const listeners = sql`from pg_stat_activity where datname = ${name} and application_name = 'dateline events'`
  await admin.db.execute(sql.raw(`alter database ${name} allow_connections false`))
  await admin.db.execute(sql`select pg_terminate_backend(pid) ${listeners}`)
  await until('the listener is gone', async () => (await admin.db.execute(sql`select 1 ${listeners}`)).length === 0)
  return async () => {
    await admin.db.execute(sql.raw(`alter database ${name} allow_connections true`))
    await admin.close()
  }
}

test('what is published while the api can not hear it shows as soon as it can', async () => {
  const { id, path } = await createPublished(database.db, { headline: 'Die alte Fassung' })
  const site = await followApi(api.url)
  const ask = () => api.get(articleDocument, { edition: 'de', path })
  const list = () => api.get(listDocument, { edition: 'de' })
  await until('the article is kept', async () => cacheOf(await ask()) === 'hit')
  await list()
  await saveRevision(database.db, operator, id, { headline: 'Die neue Fassung' }, 1, new Date())
  const resets = site.resets()

  const restore = await cutListener()
  await publishArticle(database.db, operator, id, new Date())
  const deaf = await ask()
  await restore()
  await until('the api listens again', () => site.resets() > resets)

  expect(dataOf(deaf)).toMatchObject({ article: { headline: 'Die alte Fassung' } })
  expect(dataOf(await ask())).toMatchObject({ article: { headline: 'Die neue Fassung' } })
  expect((await list()).bytes.toString()).toContain('Die neue Fassung')
  expect(site.purges.flatMap(({ changed }) => changed)).not.toContain(`article:${id}`)
  await site.close()
})

test('what is withdrawn while the api can not hear it is not served again, not even while the store fails', async () => {
  const { id, path } = await createPublished(database.db, { headline: 'Zurückgezogen' })
  const site = await followApi(api.url)
  const ask = () => api.get(articleDocument, { edition: 'de', path })
  await until('the article is kept', async () => cacheOf(await ask()) === 'hit')

  const restore = await cutListener()
  await withdrawArticle(database.db, operator, id, 'Ein Irrtum.', new Date())
  await database.db.execute(sql`alter table live.article rename to article_elsewhere`)
  await restore()
  await until('the site is told', () => site.purges.some(({ withdrawn }) => withdrawn.includes(`article:${id}`)))
  const answer = await ask()
  await database.db.execute(sql`alter table live.article_elsewhere rename to article`)

  expect(answer.bytes.toString()).not.toContain('Zurückgezogen')
  expect(answer.status).toBe(500)
  await site.close()
})

test('a site that comes late is told what is withdrawn', async () => {
  const { id } = await createPublished(database.db)
  await withdrawArticle(database.db, operator, id, 'Ein Irrtum.', new Date())

  const site = await followApi(api.url)

  // Besides, it may hear of the withdrawal itself, if the api has not heard of it before.
  await until('the site is told', () =>
    site.purges.some(({ changed, withdrawn }) => changed.length === 0 && withdrawn.includes(`article:${id}`)),
  )
  await site.close()
})

test('after the cut the api hears as before', async () => {
  const site = await followApi(api.url)

  const { id } = await createPublished(database.db)

  await site.heard(`article:${id}`)
  expect(site.resets()).toBe(1)
  await site.close()
})

test('an api that is told to end does not wait for clients who never stop asking', async () => {
  const ending = await startTestApi(database.url, { documents: siteDocuments })
  let asked = 0
  let hasEnded = false
  const asking = (async () => {
    while (!hasEnded) {
      await ending.get(listDocument, { edition: 'de' })
      asked += 1
    }
  })().catch(String)
  await until('the client is asking', () => asked > 10)

  await ending.close()
  hasEnded = true

  expect(await asking).toMatch(/ECONN|socket hang up/)
})
