import { setTimeout as sleep } from 'node:timers/promises'
import { saveRevision } from '@dateline/api/article'
import { publishArticle } from '@dateline/api/publishing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApi, type TestApi } from '../testkit/api.ts'
import { createTestDatabase, type TestDatabase } from '../testkit/database.ts'
import { articleDocument, frontDocument, listDocument, siteDocuments } from '../testkit/documents.ts'
import { createPublished } from '../testkit/factories.ts'
import { type Follower, followApi } from '../testkit/follower.ts'
import { cacheOf } from '../testkit/http.ts'
import { createOutlet } from '../testkit/outlet.ts'
import { createRandom } from '../testkit/random.ts'
import { until } from '../testkit/until.ts'
import { operator } from '../testkit/viewers.ts'

const publishes = 1000
const readers = 8
const articleCount = 6
const publishers = 2

let database: TestDatabase
let apis: { api: TestApi; site: Follower }[]

beforeAll(async () => {
  database = await createTestDatabase()
  await createOutlet(database.db)
  apis = []
  for (let started = 0; started < 2; started += 1) {
    const api = await startTestApi(database.url, { documents: siteDocuments })
    apis.push({ api, site: await followApi(api.url) })
  }
})
afterAll(async () => {
  for (const { api, site } of apis) {
    await site.close()
    await api.close()
  }
  await database.drop()
})

type Question = readonly [document: string, variables: Record<string, unknown>]

/** The revision of each article that an answer shows: headlines are `3 in Fassung 17`. */
function revisionsIn(text: string): [article: number, revision: number][] {
  return [...text.matchAll(/(\d+) in Fassung (\d+)/g)].map((match) => [Number(match[1]), Number(match[2])])
}

test('whoever asks after an api has told of a publication is never shown what was before', {
  timeout: 600_000,
}, async () => {
  const seed = Date.now() % 1_000_000
  const random = createRandom(seed)
  const articles: { id: string; path: string; revision: number }[] = []
  for (let number = 0; number < articleCount; number += 1) {
    const { id, path } = await createPublished(database.db, { headline: `${number} in Fassung 1` })
    articles.push({ id, path, revision: 1 })
  }
  for (const { site } of apis) {
    await site.heard(`article:${articles.at(-1)?.id}`)
    site.purges.length = 0
  }
  const questions: Question[] = [
    ...articles.map(({ path }): Question => [articleDocument, { edition: 'de', path }]),
    [listDocument, { edition: 'de' }],
    [listDocument, { edition: 'de', first: 3 }],
    [frontDocument, { edition: 'de' }],
  ]
  const told = new Map(apis.map(({ site }) => [site, articles.map(() => 1)]))
  /** The revisions that an api has told of. Every publication is told once, so counting gives its number. */
  const listToldBy = (site: Follower): number[] => {
    const revisions = told.get(site) ?? []
    for (const { changed } of site.purges.splice(0)) {
      for (const [number, { id }] of articles.entries()) {
        if (changed.includes(`article:${id}`)) revisions[number] = (revisions[number] ?? 0) + 1
      }
    }
    return revisions
  }

  let isPublishing = true
  const caches = new Map<string, number>()
  const old: string[] = []
  const read = async () => {
    while (isPublishing) {
      const { api, site } = apis[Math.floor(random() * apis.length)] ?? apis[0] ?? expect.unreachable()
      const question = questions[Math.floor(random() * questions.length)] ?? expect.unreachable()
      const least = [...listToldBy(site)]
      const answer = await api.get(...question)
      const shown = revisionsIn(answer.bytes.toString())
      caches.set(cacheOf(answer), (caches.get(cacheOf(answer)) ?? 0) + 1)
      if (answer.status !== 200 || shown.length === 0) old.push(`${answer.status} ${answer.bytes}`)
      for (const [article, revision] of shown) {
        if (revision < (least[article] ?? 0))
          old.push(`seed ${seed}: ${article} in ${revision} after ${least[article]}`)
      }
      await sleep(5)
    }
  }
  const publish = async (first: number) => {
    for (let count = 0; count < publishes / publishers; count += 1) {
      const number = first + publishers * Math.floor(random() * (articleCount / publishers))
      const article = articles[number] ?? expect.unreachable()
      const headline = `${number} in Fassung ${article.revision + 1}`
      await saveRevision(database.db, operator, article.id, { headline }, article.revision, new Date())
      await publishArticle(database.db, operator, article.id, new Date())
      article.revision += 1
    }
  }
  const reading = Array.from({ length: readers }, read)
  await Promise.all(Array.from({ length: publishers }, (_, first) => publish(first)))
  isPublishing = false
  await Promise.all(reading)

  const newest = articles.map(({ revision }) => revision)
  expect(newest.reduce((sum, revision) => sum + revision)).toBe(publishes + articleCount)
  expect(old).toEqual([])
  expect(caches.get('hit')).toBeGreaterThan(0)
  expect(caches.get('refill')).toBeGreaterThan(publishes / 10)
  for (const { api, site } of apis) {
    await until('the api has told of everything', () => String(listToldBy(site)) === String(newest))
    for (const question of questions) {
      const shown = revisionsIn((await api.get(...question)).bytes.toString())
      expect(shown.length).toBeGreaterThan(0)
      for (const [article, revision] of shown) expect(revision, `seed ${seed}, ${article}`).toBe(newest[article])
    }
  }
})
