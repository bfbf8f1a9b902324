import type { RandomQuery } from './random-query.ts'

/** What is sent instead of a right request. */
export type Sent = { body: string; headers?: Record<string, string> }

type Mutate = (request: RandomQuery, random: () => number) => Sent

const shards = [
  '{',
  '}',
  '(',
  ')',
  '...',
  '@include(if: $x)',
  '"',
  '"""',
  '#',
  '\u0000',
  '\ud800',
  '!',
  '$v9',
  '1e999',
  'fragment F on Article { ...F }',
  '__schema { types { name } }',
  '@skip(if: true)',
  '\ufeff',
  '[[[[',
  ': ',
]
const strange: readonly unknown[] = [
  null,
  0,
  -1,
  2 ** 53,
  '\u0000',
  '\ud800',
  [],
  {},
  [[[[]]]],
  { a: { b: { c: {} } } },
  true,
  'x'.repeat(5000),
]

const pick = <Item>(list: readonly Item[], random: () => number): Item =>
  list[Math.floor(random() * list.length)] as Item
const inJson = (request: object): Sent => ({ body: JSON.stringify(request) })

const mutations: readonly Mutate[] = [
  // A piece put in, taken out, or doubled.
  ({ query, variables }, random) => {
    const at = Math.floor(random() * query.length)
    return inJson({ query: query.slice(0, at) + pick(shards, random) + query.slice(at), variables })
  },
  ({ query, variables }, random) => {
    const at = Math.floor(random() * query.length)
    return inJson({ query: query.slice(0, at) + query.slice(at + 1 + Math.floor(random() * 20)), variables })
  },
  ({ query, variables }, random) => {
    const at = Math.floor(random() * query.length)
    return inJson({ query: query.slice(0, at) + query.slice(Math.floor(random() * at)), variables })
  },
  // Variables that are something else.
  ({ query, variables }, random) =>
    inJson({
      query,
      variables: Object.fromEntries(Object.keys(variables).map((name) => [name, pick(strange, random)])),
    }),
  ({ query }, random) => inJson({ query, variables: pick(strange, random), operationName: pick(strange, random) }),
  // Other kinds of operations, and several.
  ({ query, variables }, random) =>
    inJson({
      query: `${pick(['mutation', 'subscription', 'query A', 'fragment A on Query'], random)} ${query}`,
      variables,
    }),
  ({ query, variables }) => inJson({ query: `query A ${query} query B ${query}`, variables, operationName: 'B' }),
  // Bytes.
  ({ query, variables }, random) => {
    const body = JSON.stringify({ query, variables })
    return { body: body.slice(0, Math.floor(random() * body.length)) }
  },
  ({ query }, random) => ({
    body: JSON.stringify(pick<unknown>([[{ query }], query, { query: { query } }, { QUERY: query }, null], random)),
  }),
  ({ query }, random) => ({
    ...inJson({ query }),
    headers: pick(
      [
        { 'content-type': 'text/plain' },
        { 'content-encoding': 'gzip' },
        { accept: 'text/html' },
        { authorization: 'Bearer x' },
        { 'x-request-id': '\u00ff' },
      ] as Record<string, string>[],
      random,
    ),
  }),
  ({ query, variables }, random) => inJson({ query, variables, extensions: { persistedQuery: pick(strange, random) } }),
]

export const mutate: Mutate = (request, random) => pick(mutations, random)(request, random)
