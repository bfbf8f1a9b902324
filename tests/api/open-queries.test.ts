import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { startTestApi } from '../testkit/api.ts'
import { articleDocument, frontDocument, listDocument, pathDocument } from '../testkit/documents.ts'
import { createPublished } from '../testkit/factories.ts'
import { ask, cacheOf, dataOf } from '../testkit/http.ts'
import { useNewsroom } from '../testkit/newsroom.ts'

const { database, api } = useNewsroom()

const urlOf = (parameters: Record<string, string>) => `${api.url}/graphql?${new URLSearchParams(parameters)}`
const newest = 'query Newest($first: Int!) { edition(code: "de") { articles(first: $first) { nodes { headline } } } }'
const urlOfNewest = (first: number) => urlOf({ query: newest, variables: JSON.stringify({ first }) })

test('what anybody has asked by GET is answered from memory to whoever asks the same', async () => {
  await createPublished(database.db, { headline: 'Zuerst' })
  // What was published may still purge the first answer.
  await expect.poll(async () => cacheOf(await ask(urlOfNewest(1)))).toBe('hit')

  const same = await ask(urlOfNewest(1))
  const other = await ask(urlOfNewest(2))

  expect([cacheOf(same), cacheOf(other)]).toEqual(['hit', 'miss'])
  expect(dataOf(same)).toMatchObject({ edition: { articles: { nodes: [{ headline: 'Zuerst' }] } } })
})

test('it may be kept under its tags by others too, and asked for again by its ETag', async () => {
  const first = await ask(urlOfNewest(1))

  const again = await ask(urlOfNewest(1), { headers: { 'if-none-match': String(first.headers.etag) } })

  expect(first.headers).toMatchObject({
    'cache-control': 'public, max-age=0, must-revalidate',
    'cache-tag': expect.stringContaining('list:de'),
    vary: 'Accept, Accept-Encoding',
  })
  expect([again.status, again.bytes.length]).toEqual([304, 0])
})

test('what is published is in the next answer', async () => {
  await ask(urlOfNewest(1))
  await createPublished(database.db, { headline: 'Gerade eben' })

  await expect.poll(async () => (await ask(urlOfNewest(1))).bytes.toString()).toContain('Gerade eben')
})

test('a persisted query that is asked by its hash is kept like its text', async () => {
  const query = '{ outlet { name } }'
  const sha256Hash = createHash('sha256').update(query).digest('hex')
  const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash } })

  const unknown = await ask(urlOf({ extensions }))
  await ask(urlOf({ query, extensions }))
  const first = await ask(urlOf({ extensions }))
  const second = await ask(urlOf({ extensions }))

  expect(JSON.parse(unknown.bytes.toString())).toMatchObject({
    errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
  })
  expect([cacheOf(first), cacheOf(second)]).toEqual(['miss', 'hit'])
  expect(dataOf(second)).toEqual({ outlet: { name: 'Testblatt' } })
})

test.each([
  ['is wrong', '{ nothing }'],
  ['finds nothing', '{ article(edition: "de", path: "2020/01/nirgends") { id } }'],
  ['is refused', '{ edition(code: "de") { articles(first: 1000) { nodes { id } } } }'],
])('the answer to a query that %s is kept by nobody', async (_what, query) => {
  const answers = [await ask(urlOf({ query })), await ask(urlOf({ query }))]

  expect(answers.map(cacheOf)).toEqual(['miss', 'miss'])
  expect(answers.map(({ headers }) => headers['cache-control'])).toEqual(['no-store', 'no-store'])
})

test.each([
  ['variables that are no JSON', '&variables=%7Bbad'],
  ['a query twice', '&query=%7B__typename%7D'],
])('%s are refused also where the right question has an answer in memory', async (_what, wrong) => {
  const url = urlOf({ query: '{ outlet { name email } }' })
  await ask(url)

  const refused = await ask(`${url}${wrong}`)

  expect([(await ask(url)).status, refused.status]).toEqual([200, 400])
})

test('each type of answer is kept apart', async () => {
  const query = '{ outlet { email } }'
  const types = ['application/json', 'application/graphql-response+json']
  const asked = async () =>
    (await Promise.all(types.map((accept) => ask(urlOf({ query }), { headers: { accept } })))).map(
      ({ headers }) => headers['content-type'],
    )

  expect([await asked(), await asked()]).toEqual(Array(2).fill(types.map((type) => expect.stringContaining(type))))
})

test('a CDN that is purged may be allowed to answer without asking', async () => {
  const generous = await startTestApi(database.url, { sharedSeconds: 30 })
  const { headers } = await ask(`${generous.url}/graphql?${new URLSearchParams({ query: '{ outlet { name } }' })}`)
  await generous.close()

  expect(headers['cache-control']).toBe('public, max-age=0, s-maxage=30, stale-while-revalidate=30')
})

test('the answers to trusted documents are not pushed out by open queries', async () => {
  const small = await startTestApi(database.url, { documents: [listDocument], cacheBytes: 100_000 })
  await expect.poll(async () => cacheOf(await small.get(listDocument, { edition: 'de', first: 1 }))).toBe('hit')
  for (let first = 1; first <= 60; first += 1)
    await ask(
      `${small.url}/graphql?${new URLSearchParams({ query: `{ a${first}: editions { name title description } }` })}`,
    )

  const kept = await small.get(listDocument, { edition: 'de', first: 1 })
  await small.close()

  expect(cacheOf(kept)).toBe('hit')
})

/** More often than a query is asked before it is compiled. */
const often = 25

test('an answer is the same however often it was asked for', async () => {
  const { path } = await createPublished(database.db, { text: ['Ein Absatz mit **Gewicht**.', '- eins\n- zwei'] })
  const asked: [string, Record<string, unknown>][] = [
    [articleDocument, { edition: 'de', path }],
    [pathDocument, { path }],
    [frontDocument, { edition: 'de' }],
    [newest, { first: 2 }],
    [
      'query ($with: Boolean!) { outlet { name email @include(if: $with) } ... @skip(if: $with) { __typename } }',
      { with: true },
    ],
    [
      '{ a: editions { code name } b: editions { code } editions { __typename ...Code } } fragment Code on Edition { code }',
      {},
    ],
    ['{ __schema { queryType { name fields { name args { name defaultValue } } } } }', {}],
    [
      'query ($first: Int = 2) { edition(code: "de") { articles(first: $first) { totalCount pageInfo { endCursor } } } }',
      {},
    ],
  ]
  for (const [query, variables] of asked) {
    const answers = new Set<string>()
    for (let time = 0; time < often; time += 1) answers.add(JSON.stringify(await api.run(query, variables)))
    expect(answers.size, query).toBe(1)
  }
})

test('what is wrong is told the same however often it was asked for', async () => {
  const asked: [string, Record<string, unknown>][] = [
    ['{ node(id: "nonsense") { id } edition(code: "de") { articles(after: "x") { nodes { id } } } }', {}],
    ['query ($first: Int!) { edition(code: "de") { articles(first: $first) { nodes { id } } } }', { first: 'many' }],
    ['query ($first: Int!) { edition(code: "de") { articles(first: $first) { nodes { id } } } }', {}],
    ['{ editions { articles(first: 0) { nodes { id } } } }', {}],
  ]
  for (const [query, variables] of asked) {
    const answers = new Set<string>()
    for (let time = 0; time < often; time += 1) {
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      })
      answers.add(`${response.status} ${await response.text()}`)
    }
    expect([...answers], query).toHaveLength(1)
  }
})
