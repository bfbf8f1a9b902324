import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { hashOf } from '../testkit/http.ts'
import { useNewsroom } from '../testkit/newsroom.ts'
import { sendRaw } from '../testkit/raw.ts'

const document = 'query At($path: String!) { resolve(path: $path) { __typename } }'
const { api } = useNewsroom({ documents: [document] })

const json = { 'content-type': 'application/json' }
const ask = (path: string, init?: RequestInit) => fetch(`${api.url}${path}`, init)
const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = json) =>
  ask('/graphql', { method: 'POST', headers, body })
const query = (text: string, variables?: unknown) => post(JSON.stringify({ query: text, variables }))
const get = (parameters: Record<string, string>) => ask(`/graphql?${new URLSearchParams(parameters)}`)
const trusted = (variables: string) => get({ documentId: `sha256:${hashOf(document)}`, variables })

const withPath = 'query ($path: String!) { resolve(path: $path) { __typename } }'
const withFirst = 'query ($first: Int!) { edition(code: "de") { articles(first: $first) { totalCount } } }'
const deep = `${'['.repeat(9000)}${']'.repeat(9000)}`
const raw = (body: string) => post(`{"query":${JSON.stringify(withPath)},"variables":${body}}`)

const refused: readonly [string, () => Promise<Response>, number, string, RegExp][] = [
  ['a NUL in a variable', () => query(withPath, { path: 'a\0' }), 400, 'BAD_USER_INPUT', /has a NUL character/],
  ['a NUL in a literal', () => query('{ resolve(path: "a\\u0000") { __typename } }'), 400, 'BAD_USER_INPUT', /NUL/],
  ['a NUL in a block string', () => query('{ resolve(path: """a\0""") { __typename } }'), 400, 'BAD_USER_INPUT', /NUL/],
  ['a NUL in the query itself', () => query('{ \0 }'), 400, 'GRAPHQL_PARSE_FAILED', /U\+0000/],
  ['a NUL in a link', () => get({ query: withPath, variables: '{"path":"\\u0000"}' }), 400, 'BAD_USER_INPUT', /NUL/],
  ['a NUL for a document of the site', () => trusted('{"path":"\\u0000"}'), 400, 'BAD_USER_INPUT', /NUL/],
  ['a NUL in the address', () => ask('/graphql/%00'), 404, 'NOT_FOUND', /./],
  ['half a character in a variable', () => raw('{"path":"\\ud800"}'), 400, 'BAD_USER_INPUT', /surrogate/],
  [
    'half a character in a literal',
    () => query('{ resolve(path: "\\ud800") { __typename } }'),
    400,
    'GRAPHQL_PARSE_FAILED',
    /./,
  ],
  [
    'half a character for a document of the site',
    () => trusted('{"path":"\\ud800"}'),
    400,
    'BAD_USER_INPUT',
    /surrogate/,
  ],
  [
    'half a character in percents',
    () => ask('/graphql?query={resolve(path:"%ED%A0%80"'),
    400,
    'GRAPHQL_PARSE_FAILED',
    /./,
  ],
  ['deep variables', () => raw(`{"path":${deep}}`), 400, 'BAD_USER_INPUT', /10 deep/],
  [
    'deep variables for a document of the site',
    () => trusted(`{"path":${deep.slice(8000, 10000)}}`),
    400,
    'BAD_USER_INPUT',
    /10 deep/,
  ],
  ['deep JSON', () => post(deep), 400, 'BAD_REQUEST', /./],
  [
    'a deep literal',
    () => query(`{ nodes(ids: ${'['.repeat(400)}${']'.repeat(400)}) { id } }`),
    400,
    'GRAPHQL_VALIDATION_FAILED',
    /./,
  ],
  ['a number beyond 32 bits', () => query(withFirst, { first: 2 ** 53 }), 400, 'BAD_USER_INPUT', /32-bit/],
  [
    'a number beyond all',
    () => post(`{"query":${JSON.stringify(withFirst)},"variables":{"first":1e999}}`),
    400,
    'BAD_USER_INPUT',
    /./,
  ],
  [
    'a literal beyond 32 bits',
    () => query('{ edition(code: "de") { articles(first: 2147483648) { totalCount } } }'),
    400,
    'GRAPHQL_VALIDATION_FAILED',
    /32-bit/,
  ],
  [
    'a literal beyond all',
    () => query('{ edition(code: "de") { articles(first: 1e999) { totalCount } } }'),
    400,
    'GRAPHQL_VALIDATION_FAILED',
    /./,
  ],
  ['a page of two billion', () => query(withFirst, { first: 2 ** 31 - 1 }), 400, 'QUERY_TOO_COSTLY', /./],
  [
    'variables in a list',
    () => post('{"query":"{ __typename }","variables":[1]}'),
    400,
    'BAD_REQUEST',
    /must be an object/,
  ],
  ['variables in a text', () => post('{"query":"{ __typename }","variables":"{}"}'), 400, 'BAD_REQUEST', /object/],
  ['extensions in a list', () => post('{"query":"{ __typename }","extensions":[]}'), 400, 'BAD_REQUEST', /object/],
  [
    'a number for an operation',
    () => post('{"query":"{ __typename }","operationName":1}'),
    400,
    'BAD_REQUEST',
    /string/,
  ],
  ['a query that is an object', () => post('{"query":{"kind":"Document"}}'), 400, 'BAD_REQUEST', /strings/],
  ['a prototype', () => post('{"query":"{ __typename }","__proto__":{}}'), 400, 'BAD_REQUEST', /./],
  ['two queries in a link', () => ask('/graphql?query={a}&query={b}'), 400, 'BAD_REQUEST', /once/],
  ['a mutation in a link', () => get({ query: 'mutation { __typename }' }), 405, 'BAD_REQUEST', /only support query/],
  [
    'a subscription to nothing',
    () => query('subscription { __typename }'),
    400,
    'GRAPHQL_VALIDATION_FAILED',
    /introspection/,
  ],
  [
    'a subscription',
    () => query('subscription { published(edition: "de") { __typename } }'),
    406,
    'BAD_USER_INPUT',
    /text\/event-stream/,
  ],
  [
    'two operations and no name',
    () => query('query A { __typename } query B { __typename }'),
    400,
    'OPERATION_RESOLUTION_FAILURE',
    /./,
  ],
  ['no operation', () => query('fragment A on Outlet { name }'), 400, 'GRAPHQL_VALIDATION_FAILED', /./],
  [
    'fragments in a circle',
    () => query('{ outlet { ...A } } fragment A on Outlet { ...B } fragment B on Outlet { ...A }'),
    400,
    'GRAPHQL_VALIDATION_FAILED',
    /spread/,
  ],
  [
    'a compressed body',
    () => post(gzipSync('{"query":"{ __typename }"}'), { ...json, 'content-encoding': 'gzip' }),
    415,
    'BAD_REQUEST',
    /not compressed/,
  ],
  [
    'a body that says it is compressed',
    () => post('{"query":"{ __typename }"}', { ...json, 'content-encoding': 'br' }),
    415,
    'BAD_REQUEST',
    /not compressed/,
  ],
  ['a body of no type', () => post(new TextEncoder().encode('{}'), {}), 415, 'BAD_REQUEST', /./],
  ['a body that is not UTF-8', () => post(new Uint8Array([123, 34, 0xff, 34, 125])), 400, 'BAD_REQUEST', /./],
]

test.each(refused)('%s is refused with what is wrong with it', async (_name, send, status, code, message) => {
  const response = await send()
  const text = await response.text()

  expect({ status: response.status, ...JSON.parse(text) }).toMatchObject({ status, errors: [{ extensions: { code } }] })
  expect(JSON.parse(text).errors[0].message).toMatch(message)
  expect(text).not.toMatch(/stack|node_modules|\.ts:\d|INTERNAL/)
})

test('of two keys of the same name the last one counts, as everywhere in JSON', async () => {
  const response = await post('{"query":"{ nothing }","query":"{ __typename }"}')

  expect(await response.json()).toMatchObject({ data: { __typename: 'Query' } })
})

test('a HEAD of an open query is told what to use', async () => {
  const response = await ask('/graphql?query={__typename}', { method: 'HEAD' })

  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST'])
})

test.each([
  ['a NUL in a header', 'GET /graphql HTTP/1.1\r\nHost: a\r\nX-A: a\0b\r\n\r\n', 400],
  ['no HTTP at all', 'hello\r\n\r\n', 400],
  ['headers without end', `GET /graphql?query=${'x'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, 431],
  ['two lengths', 'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab', 400],
])('%s is refused in the form of the graph', async (_name, bytes, status) => {
  const answer = await sendRaw(api.url, bytes)
  const [head = '', body = ''] = answer.split('\r\n\r\n')

  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] })
})
