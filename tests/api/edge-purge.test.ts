import { renameArticle, saveRevision } from '@dateline/api/article'
import { getSectionId } from '@dateline/api/outlet'
import { publishArticle, withdrawArticle } from '@dateline/api/publishing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApi, type TestApi } from '../testkit/api.ts'
import { createTestDatabase, type TestDatabase } from '../testkit/database.ts'
import { articleDocument, frontDocument, listDocument, pathDocument, siteDocuments } from '../testkit/documents.ts'
import { createPublished } from '../testkit/factories.ts'
import { type Follower, followApi } from '../testkit/follower.ts'
import { cacheOf } from '../testkit/http.ts'
import { createOutlet } from '../testkit/outlet.ts'
import { operator } from '../testkit/viewers.ts'

let database: TestDatabase
let api: TestApi
let site: Follower
let news: string
let analysis: string

beforeAll(async () => {
  database = await createTestDatabase()
  await createOutlet(database.db)
  api = await startTestApi(database.url, { documents: siteDocuments })
  site = await followApi(api.url)
  news = await getSectionId(database.db, 'de', 'news')
  analysis = await getSectionId(database.db, 'de', 'analysis')
})
afterAll(async () => {
  await site.close()
  await api.close()
  await database.drop()
})

type Question = readonly [document: string, variables: Record<string, unknown>]

const ask = ([document, variables]: Question, headers = {}) => api.get(document, variables, { headers })
const textOf = async (question: Question) => (await ask(question)).bytes.toString()
const cachesOf = async (questions: readonly Question[]) => {
  const caches = []
  for (const question of questions) caches.push(cacheOf(await ask(question)))
  return caches
}

/** Publishes what was last saved, and waits until the api has heard of it. */
async function publish(id: string): Promise<void> {
  site.purges.length = 0
  await publishArticle(database.db, operator, id, new Date())
  await site.heard(`article:${id}`)
}
async function create(input: Parameters<typeof createPublished>[1] = {}) {
  const article = await createPublished(database.db, input)
  await site.heard(`article:${article.id}`)
  return article
}
async function withdraw(id: string): Promise<void> {
  site.purges.length = 0
  await withdrawArticle(database.db, operator, id, 'Die Quelle hat sich geirrt.', new Date())
  await site.heard(`article:${id}`)
}

const everyPage: Question[] = [
  [listDocument, { edition: 'de' }],
  [listDocument, { edition: 'de', section: 'nachrichten' }],
  [frontDocument, { edition: 'de' }],
]

test('what is published shows in the next answer, everywhere', async () => {
  const { id, path } = await create({ headline: 'Die alte Fassung', sectionId: news })
  const pages: Question[] = [...everyPage, [articleDocument, { edition: 'de', path }]]
  await Promise.all(pages.map(ask))
  await saveRevision(database.db, operator, id, { headline: 'Die neue Fassung' }, 1, new Date())

  await publish(id)

  for (const page of pages) {
    const text = await textOf(page)
    expect(text).toContain('Die neue Fassung')
    expect(text).not.toContain('Die alte Fassung')
  }
})

test('a new article appears in the lists that were kept without it', async () => {
  await create({ sectionId: news })
  await Promise.all(everyPage.map((page) => ask(page)))
  expect(await cachesOf(everyPage)).toEqual(['hit', 'hit', 'hit'])

  await create({ headline: 'Eben geschehen', sectionId: news })

  for (const page of everyPage) expect(await textOf(page)).toContain('Eben geschehen')
})

test('a new translation appears at its original', async () => {
  const original = await create()
  const page: Question = [articleDocument, { edition: 'de', path: original.path }]
  await ask(page)

  await create({ edition: 'fr', translationOf: original.id, headline: 'La traduction' })

  expect(await textOf(page)).toContain('La traduction')
})

test('only what shows the article is made anew', async () => {
  const changed = await create({ headline: 'Der eine', sectionId: news })
  const other = await create({ headline: 'Der andere', sectionId: analysis })
  await create({ headline: 'Le troisième', edition: 'fr' })
  const untouched: Question[] = [
    [articleDocument, { edition: 'de', path: other.path }],
    [listDocument, { edition: 'de', section: 'analyse' }],
    [listDocument, { edition: 'de', first: 1, section: 'analyse' }],
    [listDocument, { edition: 'fr' }],
    [frontDocument, { edition: 'fr' }],
  ]
  const touched: Question[] = [...everyPage, [articleDocument, { edition: 'de', path: changed.path }]]
  await cachesOf([...untouched, ...touched])
  await saveRevision(database.db, operator, changed.id, { headline: 'Der eine, besser' }, 1, new Date())

  await publish(changed.id)

  expect(await cachesOf(untouched)).toEqual(untouched.map(() => 'hit'))
  expect(await cachesOf(touched)).toEqual(touched.map(() => 'refill'))
})

test('a withdrawn article is never answered again, not even to those who have it', async () => {
  const { id, path } = await create({ headline: 'Was nie geschah', sectionId: news })
  const pages: Question[] = [...everyPage, [articleDocument, { edition: 'de', path }]]
  const had = await Promise.all(pages.map(async (page) => String((await ask(page)).headers.etag)))

  await withdraw(id)

  for (const [at, page] of pages.entries()) {
    const answer = await ask(page, { 'if-none-match': had[at] })
    expect(answer.status).toBe(200)
    expect(answer.bytes.toString()).not.toContain('Was nie geschah')
  }
})

test('who asks for a path is told when the article moves, is withdrawn, and is back', async () => {
  const { id, path } = await create({ slug: 'unterwegs' })
  const page: Question = [pathDocument, { path }]
  const seen = [await textOf(page)]

  await renameArticle(database.db, operator, id, 'angekommen', new Date())
  await publish(id)
  seen.push(await textOf(page))
  await withdraw(id)
  seen.push(await textOf(page))
  await publish(id)
  seen.push(await textOf(page))

  expect(seen.map((text) => JSON.parse(text).data.resolve.__typename)).toEqual([
    'Article',
    'Redirect',
    'Gone',
    'Redirect',
  ])
})

test.each(['moved', 'withdrawn'])('a path that another takes after the first has %s shows the other', async (how) => {
  const first = await create({ slug: `platz-${how}` })
  const page: Question = [pathDocument, { path: first.path }]
  if (how === 'withdrawn') await withdraw(first.id)
  await renameArticle(database.db, operator, first.id, `frueher-${how}`, new Date())
  if (how === 'moved') await publish(first.id)
  expect(await cachesOf([page, page])).toEqual([expect.any(String), 'hit'])

  await create({ slug: `platz-${how}` })

  expect(JSON.parse(await textOf(page)).data).toEqual({ resolve: { __typename: 'Article', slug: `platz-${how}` } })
})
