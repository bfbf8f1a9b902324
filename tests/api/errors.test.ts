import { expect, test } from 'vitest'
import { useNewsroom } from '../testkit/newsroom.ts'

const { api } = useNewsroom()

type Refusal = {
  status: number
  type: string
  text: string
  errors: { message: string; extensions: { code: string } }[]
}

async function ask(path: string, init?: RequestInit): Promise<Refusal> {
  const response = await fetch(`${api.url}${path}`, init)
  const text = await response.text()
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    text,
    errors: JSON.parse(text).errors,
  }
}

const post = (body: string, type = 'application/json') =>
  ask('/graphql', { method: 'POST', headers: { 'content-type': type }, body })
const query = (text: string, variables?: unknown) => post(JSON.stringify({ query: text, variables }))

const refused: readonly [string, () => Promise<Refusal>, number, string, RegExp][] = [
  [
    'a field that does not exist',
    () => query('{ outlet { colour } }'),
    400,
    'GRAPHQL_VALIDATION_FAILED',
    /Cannot query field "colour" on type "Outlet"/,
  ],
  ['a query with a mistake in it', () => query('{ outlet { name }'), 400, 'GRAPHQL_PARSE_FAILED', /^Syntax Error: /],
  [
    'a query without its variable',
    () => query('query ($code: String!) { edition(code: $code) { name } }'),
    400,
    'BAD_USER_INPUT',
    /Variable "\$code" of required type "String!" was not provided/,
  ],
  [
    'a variable of another type',
    () =>
      query('query ($first: Int!) { edition(code: "de") { articles(first: $first) { totalCount } } }', { first: '9' }),
    400,
    'BAD_USER_INPUT',
    /Int cannot represent non-integer value/,
  ],
  [
    'an unknown operation',
    () => post('{"query":"query A { editions { code } }","operationName":"B"}'),
    400,
    'OPERATION_RESOLUTION_FAILURE',
    /"B"/,
  ],
  ['no query at all', () => post('{}'), 400, 'BAD_REQUEST', /./],
  ['a body that is not JSON', () => post('{"query": '), 400, 'BAD_REQUEST', /JSON/],
  ['an empty body', () => post(''), 400, 'BAD_REQUEST', /empty/],
  ['several queries at once', () => post('[{"query":"{ outlet { name } }"}]'), 400, 'BAD_REQUEST', /batch/i],
  ['a query sent as plain text', () => post('{ outlet { name } }', 'text/plain'), 400, 'BAD_REQUEST', /Content-Type/],
  ['a form', () => post('query=x', 'application/x-www-form-urlencoded'), 415, 'BAD_REQUEST', /Media Type/],
  [
    'variables that are not JSON',
    () => ask('/graphql?query={outlet{name}}&variables={code'),
    400,
    'BAD_REQUEST',
    /"?variables"?.*JSON/,
  ],
  ['a GET without a query', () => ask('/graphql'), 400, 'BAD_REQUEST', /query/],
  [
    'an unknown trusted document',
    () => ask(`/graphql?documentId=sha256:${'0'.repeat(64)}`),
    400,
    'BAD_USER_INPUT',
    /^There is no trusted document "sha256:0+"\. Send its text as "query"\.$/,
  ],
  [
    'a document that is no hash',
    () => ask('/graphql?documentId=__proto__'),
    400,
    'BAD_USER_INPUT',
    /no trusted document/,
  ],
  ['more than 64 KB', () => query(`{ outlet { name } } # ${'x'.repeat(65_536)}`), 413, 'BAD_REQUEST', /too large/],
  [
    'more than 1,000 tokens',
    () => query(`{ ${Array.from({ length: 600 }, (_, index) => `a${index}: __typename`).join(' ')} }`),
    400,
    'GRAPHQL_PARSE_FAILED',
    /more that 1000 tokens/,
  ],
  ['a broken address', () => ask('/graphql/%E0%A4%A'), 400, 'BAD_REQUEST', /%E0%A4%A/],
]

test.each(refused)('%s is refused with what is wrong with it', async (_name, send, status, code, message) => {
  const refusal = await send()

  expect(refusal).toMatchObject({ status, errors: [{ extensions: { code } }] })
  expect(refusal.errors[0]?.message).toMatch(message)
  expect(refusal.type).toMatch(/^application\/(json|graphql-response\+json)/)
  expect(refusal.text).not.toMatch(/stack|node_modules|\.ts:\d|INTERNAL/)
})

test('a query in a link works, with its variables', async () => {
  const search = new URLSearchParams({
    query: 'query ($code: String!) { edition(code: $code) { name } }',
    variables: '{"code":"fr"}',
  })

  const answer = await ask(`/graphql?${search}`)

  expect(answer.status).toBe(200)
  expect(JSON.parse(answer.text).data).toEqual({ edition: { name: 'Français' } })
})
