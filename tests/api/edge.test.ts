import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { getSectionId } from '@dateline/api/outlet'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApi, type TestApi } from '../testkit/api.ts'
import { createTestDatabase, type TestDatabase } from '../testkit/database.ts'
import { articleDocument, frontDocument, listDocument, pathDocument, siteDocuments } from '../testkit/documents.ts'
import { createPublished } from '../testkit/factories.ts'
import { cacheOf, dataOf, documentUrl } from '../testkit/http.ts'
import { createOutlet } from '../testkit/outlet.ts'

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

/** An article long enough that its answer is worth compressing. */
const publishLong = () =>
  createPublished(database.db, { text: Array(40).fill('Ein langer Absatz über die Lage im Land.') })

test('what was asked for once is answered from memory', async () => {
  const { path } = await publishLong()
  const first = await api.get(articleDocument, { edition: 'de', path })
  // The purge that publishing sends may come after the first answer.
  await expect.poll(async () => cacheOf(await api.get(articleDocument, { edition: 'de', path }))).toBe('hit')

  const second = await api.get(articleDocument, { edition: 'de', path })

  expect([cacheOf(first), cacheOf(second)]).toEqual(['miss', 'hit'])
  expect(second.bytes).toEqual(first.bytes)
  expect(dataOf(second)).toMatchObject({ article: { headline: expect.any(String) } })
})

test('the same variables in another order are the same question', async () => {
  const { path } = await publishLong()
  await api.get(articleDocument, { edition: 'de', path })

  const other = await api.get(articleDocument, { path, edition: 'de' })

  expect(cacheOf(other)).toBe('hit')
})

test.each([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
  ['br;q=0.1, gzip', gunzipSync],
  ['gzip, br, zstd', brotliDecompressSync],
] as const)('a client that accepts %s is sent it, and reads the same', async (accepted, decompress) => {
  const variables = { edition: 'de', path: (await publishLong()).path }
  const plain = await api.get(articleDocument, variables)

  const compressed = await api.get(articleDocument, variables, { headers: { 'accept-encoding': accepted } })

  expect(plain.headers['content-encoding']).toBeUndefined()
  expect(compressed.headers).toMatchObject({
    'content-encoding': decompress === gunzipSync ? 'gzip' : 'br',
    'content-length': String(compressed.bytes.length),
    vary: expect.stringMatching(/accept-encoding/i),
  })
  expect(compressed.bytes.length).toBeLessThan(plain.bytes.length / 2)
  expect(decompress(compressed.bytes)).toEqual(plain.bytes)
})

test.each(['identity', 'br', 'gzip'])(
  'a client that has the answer as %s is told that it is still good',
  async (encoding) => {
    const variables = { edition: 'de', path: (await publishLong()).path }
    const headers = { 'accept-encoding': encoding }
    const { headers: had } = await api.get(articleDocument, variables, { headers })

    const again = await api.get(articleDocument, variables, {
      headers: { ...headers, 'if-none-match': String(had.etag) },
    })

    expect(again).toMatchObject({ status: 304, headers: { etag: had.etag, 'cache-tag': had['cache-tag'] } })
    expect(again.bytes).toHaveLength(0)
  },
)

test('what a client has in one encoding does not stand for another', async () => {
  const variables = { edition: 'de', path: (await publishLong()).path }
  const { headers: had } = await api.get(articleDocument, variables, { headers: { 'accept-encoding': 'br' } })

  const other = await api.get(articleDocument, variables, {
    headers: { 'accept-encoding': 'gzip', 'if-none-match': String(had.etag) },
  })

  expect(other.status).toBe(200)
})

test('HEAD tells what GET would, without the bytes', async () => {
  const variables = { edition: 'de', path: (await publishLong()).path }
  const get = await api.get(articleDocument, variables)

  const head = await api.get(articleDocument, variables, { method: 'HEAD' })

  expect(head.status).toBe(200)
  expect(head.bytes).toHaveLength(0)
  const told = ['etag', 'content-length', 'content-type', 'cache-control', 'cache-tag']
  expect(told.map((name) => head.headers[name])).toEqual(told.map((name) => get.headers[name]))
})

test('an answer names all that it shows', async () => {
  const sectionId = await getSectionId(database.db, 'de', 'news')
  const original = await createPublished(database.db, { sectionId })
  const translation = await createPublished(database.db, { edition: 'fr', translationOf: original.id })
  const tagsOf = async (document: string, variables: Record<string, unknown>) =>
    String((await api.get(document, variables)).headers['cache-tag']).split(',')

  const article = await tagsOf(articleDocument, { edition: 'de', path: original.path })
  const list = await tagsOf(listDocument, { edition: 'de', section: 'nachrichten' })
  const front = await tagsOf(frontDocument, { edition: 'fr' })

  expect(article.toSorted()).toEqual(
    ['outlet', `article:${original.id}`, `story:${original.storyId}`, `article:${translation.id}`].sort(),
  )
  expect(list.toSorted()).toEqual(['outlet', `section:${sectionId}:de`, `article:${original.id}`].sort())
  expect(front.toSorted()).toEqual(['outlet', 'front:fr', 'list:fr', `article:${translation.id}`].sort())
})

test.each([
  ['an article that is not there', articleDocument, { edition: 'de', path: '2026/11/nie-geschrieben' }],
  ['an edition that is not there', listDocument, { edition: 'tlh' }],
  ['a path where nothing ever was', pathDocument, { path: '/de/2026/11/nie-geschrieben' }],
  ['a section that is not there', listDocument, { edition: 'de', section: 'wetter' }],
  ['a page that is too long', listDocument, { edition: 'de', first: 101 }],
  ['variables that are missing', articleDocument, { edition: 'de' }],
])('an answer to %s is not kept', async (_what, document, variables) => {
  await api.get(document, variables)

  const again = await api.get(document, variables)

  expect(cacheOf(again)).toBe('miss')
})

test.each(['sha256:0000', 'toString', '0'.repeat(5000)])(
  'a document that nobody knows is refused: %.20s',
  async (id) => {
    const response = await fetch(`${api.url}/graphql?documentId=${id}`)

    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      errors: [
        { message: expect.stringContaining('There is no trusted document'), extensions: { code: 'BAD_USER_INPUT' } },
      ],
    })
  },
)

test.each(['[]', '7', '{"edition"', 'null'])('variables that are no object are refused: %s', async (variables) => {
  const url = documentUrl(api.url, listDocument)

  const response = await fetch(url.replace(/variables=.*$/, `variables=${encodeURIComponent(variables)}`))

  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] })
})

test('variables that the document does not declare make no answers of their own', async () => {
  const ask = async (junk: number) => cacheOf(await api.get(listDocument, { edition: 'de', first: 17, junk }))
  await ask(1)

  expect(await ask(2)).toBe('hit')
})

test('the memory for answers is bounded: what was read longest ago makes room', async () => {
  const small = await startTestApi(database.url, { documents: siteDocuments, cacheBytes: 100_000 })
  const ask = async (first: number) => cacheOf(await small.get(listDocument, { edition: 'de', first }))
  try {
    for (let first = 1; first <= 100; first += 1) await ask(first)

    const [newest, oldest] = [await ask(100), await ask(1)]

    expect([newest, oldest]).toEqual(['hit', 'miss'])
  } finally {
    await small.close()
  }
})
