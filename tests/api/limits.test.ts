import { getIntrospectionQuery } from 'graphql'
import { expect, test } from 'vitest'
import { createPublished } from '../testkit/factories.ts'
import { useNewsroom } from '../testkit/newsroom.ts'
import { postQuery } from '../testkit/post.ts'

const manyNames = `{ ${Array.from({ length: 120 }, (_, number) => `a${number}: __typename`).join(' ')} }`
const { database, api } = useNewsroom({ documents: [manyNames] })

const post = (query: string, variables?: Record<string, unknown>) => postQuery(api, query, { variables })

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

  expect(errors).toEqual([])
  expect(status).toBe(200)
  expect(data).toMatchObject({ edition: { articles: { nodes: [{ headline: 'Da' }] } } })
})

const nest = (depth: number): string => (depth === 0 ? 'headline' : `translations { ${nest(depth - 1)} }`)
const wide = Array.from(
  { length: 40 },
  (_, number) => `a${number}: articles(first: 100) { nodes { story { articles { id path headline } } } }`,
)
const texts = Array.from({ length: 99 }, (_, number) => `a${number}: html`)
const bomb = Array.from(
  { length: 24 },
  (_, level) => `fragment F${level} on Edition { ...F${level + 1} ...F${level + 1} }`,
)

test.each([
  ['a list of lists of lists', `{ edition(code: "de") { articles(first: 100) { nodes { ${nest(4)} } } } }`],
  ['the same list under forty names', `{ edition(code: "de") { ${wide.join(' ')} } }`],
  [
    'the same text a hundred times',
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
  expect(errors[0]).toMatchObject({ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } })
})

test.each([
  [
    'sixteen fields deep',
    `{ article(edition: "de", path: "x") { ${'story { articles { '.repeat(7)} id ${'} }'.repeat(7)} } }`,
    /^A query may be 15 fields deep, and in this one it is 16\. Take an id/,
  ],
  [
    'sixteen fields deep by fragments',
    `{ article(edition: "de", path: "x") { ...A } } fragment A on Article { story { articles { story { articles { ...B } } } } }
     fragment B on Article { story { articles { ...C story { articles { ...C } } } } }
     fragment C on Article { ... on Node { ... on Article { story { articles { story { articles { story { articles { id } } } } } } } } }`,
    /16/,
  ],
  [
    'a hundred and one names',
    `{ ${Array.from({ length: 101 }, (_, number) => `a${number}: __typename`).join(' ')} }`,
    /^A query may rename 100 fields, and in this one it is 101\./,
  ],
  [
    'fifty-one directives',
    `{ outlet { ${'name @include(if: true) '.repeat(51)} } }`,
    /^A query may have 50 directives, and in this one it is 51\./,
  ],
])('a query with %s is refused, and told so', async (_name, query, message) => {
  const { status, errors } = await post(query)

  expect(status).toBe(400)
  expect(errors).toMatchObject([{ message: expect.stringMatching(message), extensions: { code: 'QUERY_TOO_COMPLEX' } }])
})

test('a query of fifteen fields in each other, under a hundred names, with fifty directives is answered', async () => {
  const names = Array.from({ length: 100 }, (_, number) => `a${number}: __typename`).join(' ')
  const { status, errors } = await post(
    `{ ${names} outlet { ${'name @include(if: true) '.repeat(50)} }
       article(edition: "de", path: "x") { ${'story { articles { '.repeat(4)} id ${'} }'.repeat(4)} } }`,
  )

  expect([status, errors]).toEqual([200, []])
})

test('the same field hundreds of times is refused in words that help', async () => {
  const { status, errors } = await post(`{ ${'__typename '.repeat(900)} }`)

  expect(status).toBe(400)
  expect(errors).toMatchObject([
    {
      message: expect.stringMatching(/^The query names the same fields too often to be checked\./),
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    },
  ])
})

test('what tools ask the graph about itself is answered, once or a few times, and not by the hundred', async () => {
  const introspection = getIntrospectionQuery({ specifiedByUrl: true, inputValueDeprecation: true, oneOf: true })
  const many = Array.from({ length: 100 }, (_, number) => `a${number}: __schema { types { name } }`)

  const asked = await post(introspection)
  const bomb = await post(`{ ${many.join(' ')} outlet { name } }`)
  const circle = await post(`{ __schema { types { ${'fields { type { '.repeat(20)} name ${'} }'.repeat(20)} } } }`)

  expect([asked.status, asked.extensions?.cost.requested]).toEqual([200, 1000])
  expect(bomb.errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_COSTLY' } }])
  expect(circle.errors[0]).toMatchObject({ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } })
})

test('the documents of the site have no bounds', async () => {
  const { status } = await api.get(manyNames)

  expect(status).toBe(200)
})

test('a variable that is wrong is refused for what it is', async () => {
  const query = 'query ($first: Int!) { edition(code: "de") { articles(first: $first) { totalCount } } }'

  const { status, errors } = await post(query, { first: 'many' })

  expect(status).toBe(400)
  expect(errors).toMatchObject([
    { message: expect.stringContaining('"$first"'), extensions: { code: 'BAD_USER_INPUT' } },
  ])
})

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
