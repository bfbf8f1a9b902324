import { type AnyVariables, Client, type DocumentInput, type Exchange, fetchExchange, gql } from '@urql/core'
import { cacheExchange } from '@urql/exchange-graphcache'
import { relayPagination } from '@urql/exchange-graphcache/extras'
import { persistedExchange } from '@urql/exchange-persisted'
import { getIntrospectionQuery, type IntrospectionQuery } from 'graphql'
import { afterAll, expect, test } from 'vitest'
import { startSampleApi } from '../testkit/sample.ts'
import { type ArticleData, type ListData, recordRequests } from './recorded.ts'

const api = await startSampleApi()
afterAll(api.close)

const schema = await api.run<IntrospectionQuery>(getIntrospectionQuery({ descriptions: false }))

function createClient(...exchanges: Exchange[]) {
  const { requests, fetch } = recordRequests()
  const cache = cacheExchange({
    schema: schema as never,
    resolvers: { Edition: { articles: relayPagination() } },
    keys: { RichText: () => null, ArticleConnection: () => null, ArticleEdge: () => null, PageInfo: () => null },
  })
  const client = new Client({
    url: `${api.url}/graphql`,
    fetch,
    preferGetMethod: false,
    exchanges: [cache, ...exchanges, fetchExchange],
  })
  const ask = async <Data>(query: DocumentInput<Data, AnyVariables>, variables: Record<string, unknown>) => {
    const { data, error } = await client.query<Data>(query, variables).toPromise()
    if (error) throw error
    return data as Data
  }
  return { ask, client, requests }
}

const list = gql<ListData>`
  query List($after: String, $first: Int) {
    edition(code: "es") {
      id
      articles(first: $first, after: $after) {
        edges { cursor node { id headline path } }
        pageInfo { hasNextPage endCursor hasPreviousPage startCursor }
      }
    }
  }
`
const article = gql<ArticleData>`
  query Article($path: String!) {
    article(edition: "es", path: $path) {
      id
      headline
      standfirst
      edition { id name }
      body { __typename ... on Block { id } ... on ParagraphBlock { content { text } } }
    }
  }
`
const headlinesOf = (data: ListData) => data.edition.articles.edges.map((edge) => edge.node.headline)

test('pages that are loaded one after the other become one list in the cache', async () => {
  const { ask, requests } = createClient()
  const first = await ask(list, { first: 2 })

  const whole = await ask(list, { first: 2, after: first.edition.articles.pageInfo.endCursor })

  expect(requests).toHaveLength(2)
  expect(headlinesOf(whole)).toHaveLength(4)
  expect(headlinesOf(whole)).toEqual(headlinesOf(await createClient().ask(list, { first: 4 })))
})

test('an article that two queries show is one thing in the cache', async () => {
  const { ask, client } = createClient()
  const { edition } = await ask(list, { first: 1 })
  const [listed] = edition.articles.edges
  const shown = await ask(article, { path: listed?.node.path })

  const again = client.readQuery<ListData>(list, { first: 1 })

  expect(shown.article.id).toBe(listed?.node.id)
  expect(again?.data?.edition.articles.edges[0]?.node.headline).toBe(shown.article.headline)
})

test('fragments on interfaces and unions are matched by the schema, and read from the cache', async () => {
  const { ask, client, requests } = createClient()
  const { edition } = await ask(list, { first: 1 })
  const variables = { path: edition.articles.edges[0]?.node.path }
  await ask(article, variables)

  const kept = client.readQuery<ArticleData>(article, variables)

  expect(requests).toHaveLength(2)
  expect(kept?.data?.article.body.every((block) => block.id)).toBe(true)
  expect(kept?.data?.article.body.some((block) => block.content?.text)).toBe(true)
})

test('a persisted query is sent by its hash alone from the second time on', async () => {
  const persisted = () => persistedExchange({ preferGetForPersistedQueries: true })
  const first = createClient(persisted())
  const second = createClient(persisted())

  await first.ask(list, { first: 1 })
  const data = await second.ask(list, { first: 1 })

  expect(first.requests).toHaveLength(2)
  expect(second.requests).toEqual([expect.objectContaining({ method: 'GET' })])
  expect(second.requests[0]?.url).not.toContain('query=')
  expect(headlinesOf(data)).toHaveLength(1)
})

test('a refused argument reaches the client with its code', async () => {
  const { client } = createClient()

  const { error } = await client.query(list, { first: 1000 }).toPromise()

  expect(error?.graphQLErrors[0]?.extensions['code']).toBe('BAD_USER_INPUT')
})
