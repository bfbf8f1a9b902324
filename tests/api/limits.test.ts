import { expect, test } from 'vitest'
import { createPublished } from '../testkit/factories.ts'
import { useNewsroom } from '../testkit/newsroom.ts'

const { database, api } = useNewsroom()

async function post(query: string, variables?: Record<string, unknown>) {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  return { status: response.status, ...((await response.json()) as Answer) }
}
type Answer = {
  data?: unknown
  errors?: { message: string; extensions: { code: string; cost?: unknown } }[]
  extensions?: { cost: { requested: number; maximum: number } }
}

test('a client is told what its query cost, by the sizes that it asked for', async () => {
  const query =
    'query ($first: Int!) { edition(code: "de") { articles(first: $first) { nodes { section { name } } } } }'
  const five = await post(query, { first: 5 })
  const fifty = await post(query, { first: 50 })

  // The edition, and so many connections, articles, sections and names.
  expect(five.extensions?.cost).toEqual({ requested: 1 + 5 * 4, maximum: 100_000 })
  expect(fifty.extensions?.cost.requested).toBe(1 + 50 * 4)
})

test('all that a page shows of a hundred articles may be asked for at once', async () => {
  await createPublished(database.db, { headline: 'Da' })

  const { status, data, errors } = await post(`{ edition(code: "de") { articles(first: 100) { nodes {
    headline byline path edition { code } section { name } dateline { name } topics { name } credits { role contributor { name } }
    translations { path edition { code } } original { path } appeal { content { html } }
    body { ... on ParagraphBlock { content { html } } ... on HeadingBlock { content { html } }
      ... on QuoteBlock { content { html } } ... on ListBlock { items { html } } } } } } }`)

  expect(errors).toBeUndefined()
  expect(status).toBe(200)
  expect(data).toMatchObject({ edition: { articles: { nodes: [{ headline: 'Da' }] } } })
})

const nest = (depth: number): string => (depth === 0 ? 'headline' : `translations { ${nest(depth - 1)} }`)
const wide = Array.from(
  { length: 40 },
  (_, number) => `a${number}: articles(first: 100) { nodes { story { articles { id path headline } } } }`,
)
const texts = Array.from({ length: 300 }, (_, number) => `a${number}: html`)
const bomb = Array.from(
  { length: 24 },
  (_, level) => `fragment F${level} on Edition { ...F${level + 1} ...F${level + 1} }`,
)

test.each([
  ['a list of lists of lists', `{ edition(code: "de") { articles(first: 100) { nodes { ${nest(4)} } } } }`],
  ['the same list under forty names', `{ edition(code: "de") { ${wide.join(' ')} } }`],
  [
    'the same text three hundred times',
    `{ edition(code: "de") { articles(first: 100) { nodes { body { ... on ParagraphBlock { content { ${texts.join(' ')} } } } } } } }`,
  ],
])('%s is refused before anything is read, with what to do', async (_name, query) => {
  const { status, data, errors } = await post(query)

  expect(status).toBe(400)
  expect(data).toBeUndefined()
  expect(errors).toMatchObject([
    {
      message: expect.stringMatching(/^A query may cost 100,000, and this one asks for [\d,]+\. Ask for fewer items/),
      extensions: { code: 'QUERY_TOO_COSTLY' },
    },
  ])
})

test('fragments that double each other are refused', async () => {
  const { status, errors } = await post(
    `{ edition(code: "de") { ...F0 } } ${bomb.join(' ')} fragment F24 on Edition { code }`,
  )

  expect(status).toBe(400)
  expect(errors?.[0]).toMatchObject({ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } })
})

test('a variable that is wrong is refused for what it is', async () => {
  const query = 'query ($first: Int!) { edition(code: "de") { articles(first: $first) { totalCount } } }'

  const { status, errors } = await post(query, { first: 'many' })

  expect(status).toBe(400)
  expect(errors).toMatchObject([
    { message: expect.stringContaining('"$first"'), extensions: { code: 'BAD_USER_INPUT' } },
  ])
})

test.each([['mutation { x }'], ['subscription { __typename }']])(
  '%s is refused: the graph answers queries',
  async (query) => {
    const { status, errors } = await post(query)

    expect(status).toBe(400)
    expect(errors).toMatchObject([
      { extensions: { code: expect.stringMatching(/^(BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED)$/) } },
    ])
  },
)

test.each([
  ['a hash of another text', { version: 1, sha256Hash: 'a'.repeat(64) }],
  ['a hash that is none', { version: 1, sha256Hash: {} }],
  ['an extension of another form', 5],
])('%s is refused as the mistake that it is', async (_name, persistedQuery) => {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ __typename }', extensions: { persistedQuery } }),
  })

  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] })
})
