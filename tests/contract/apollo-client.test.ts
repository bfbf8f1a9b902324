import {
  ApolloClient,
  type ApolloLink,
  CombinedGraphQLErrors,
  gql,
  HttpLink,
  InMemoryCache,
  type PossibleTypesMap,
} from '@apollo/client'
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries'
import { relayStylePagination } from '@apollo/client/utilities'
import { afterAll, expect, test } from 'vitest'
import { hashOf } from '../testkit/http.ts'
import { startSampleApi } from '../testkit/sample.ts'
import { type ArticleData, type ListData, recordRequests } from './recorded.ts'

const api = await startSampleApi()
afterAll(api.close)

const abstractTypes = await api.run<{
  __schema: { types: { name: string; possibleTypes: { name: string }[] | null }[] }
}>('{ __schema { types { name possibleTypes { name } } } }')
const possibleTypes: PossibleTypesMap = Object.fromEntries(
  abstractTypes.__schema.types.flatMap(({ name, possibleTypes: members }) =>
    members ? [[name, members.map((member) => member.name)]] : [],
  ),
)

function createClient(...links: ApolloLink[]) {
  const { requests, fetch } = recordRequests()
  const [first, ...rest] = [...links, new HttpLink({ uri: `${api.url}/graphql`, fetch })]
  const cache = new InMemoryCache({
    possibleTypes,
    typePolicies: { Edition: { fields: { articles: relayStylePagination(['section', 'topic']) } } },
  })
  const link = rest.reduce((chain, next) => chain.concat(next), first as ApolloLink)
  return { client: new ApolloClient({ link, cache }), cache, requests }
}

const list = gql`
  query List($after: String, $first: Int) {
    edition(code: "es") {
      id
      articles(first: $first, after: $after) {
        edges { cursor node { id headline path } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`
const article = gql`
  query Article($path: String!) {
    article(edition: "es", path: $path) {
      id
      standfirst
      edition { id name }
      body { ... on Block { id } ... on ParagraphBlock { content { text } } }
    }
  }
`
const headlinesOf = (data: ListData | undefined) => data?.edition.articles.edges.map((edge) => edge.node.headline)

test('pages that are loaded one after the other become one list in the cache', async () => {
  const { client, requests } = createClient()
  const { data: first } = await client.query<ListData>({ query: list, variables: { first: 2 } })
  const shown = client.watchQuery<ListData>({ query: list, variables: { first: 2 } })
  const watching = shown.subscribe(() => {})

  await shown.fetchMore({ variables: { after: first?.edition.articles.pageInfo.endCursor } })

  watching.unsubscribe()
  const whole = client.readQuery<ListData>({ query: list, variables: { first: 2 } }) ?? undefined
  const { data: atOnce } = await createClient().client.query<ListData>({ query: list, variables: { first: 4 } })
  expect(requests).toHaveLength(2)
  expect(headlinesOf(whole)).toHaveLength(4)
  expect(headlinesOf(whole)).toEqual(headlinesOf(atOnce))
})

test('an article that two queries show is one thing in the cache', async () => {
  const { client, cache, requests } = createClient()
  const { data } = await client.query<ListData>({ query: list, variables: { first: 1 } })
  const [listed] = data?.edition.articles.edges ?? []

  await client.query<ArticleData>({ query: article, variables: { path: listed?.node.path } })

  const both = cache.readFragment({
    id: `Article:${listed?.node.id}`,
    fragment: gql`fragment Both on Article { headline standfirst edition { name } }`,
  })
  expect(both).toMatchObject({
    headline: listed?.node.headline,
    standfirst: expect.any(String),
    edition: { name: 'Español' },
  })
  expect(Object.keys(cache.extract()).filter((key) => key.startsWith('Article:'))).toEqual([
    `Article:${listed?.node.id}`,
  ])
  expect(requests).toHaveLength(2)
})

test('fragments on interfaces and unions are matched from the cache', async () => {
  const { client } = createClient()
  const { data } = await client.query<ListData>({ query: list, variables: { first: 1 } })
  const variables = { path: data?.edition.articles.edges[0]?.node.path }
  await client.query<ArticleData>({ query: article, variables })

  const kept = client.readQuery<ArticleData>({ query: article, variables })

  expect(kept?.article.body.length).toBeGreaterThan(0)
  expect(kept?.article.body.every((block) => block.id)).toBe(true)
  expect(kept?.article.body.some((block) => block.content?.text)).toBe(true)
})

test('a persisted query is sent by its hash alone from the second time on', async () => {
  const link = () => new PersistedQueryLink({ sha256: hashOf, useGETForHashedQueries: true })
  const first = createClient(link())
  const second = createClient(link())

  await first.client.query<ListData>({ query: list, variables: { first: 1 } })
  const { data } = await second.client.query<ListData>({ query: list, variables: { first: 1 } })

  expect(first.requests).toHaveLength(2)
  expect(second.requests).toEqual([expect.objectContaining({ method: 'GET' })])
  expect(second.requests[0]?.url).not.toContain('query=')
  expect(headlinesOf(data)).toHaveLength(1)
})

test('a refused argument reaches the client with its code', async () => {
  const { client } = createClient()

  const error = await client.query({ query: list, variables: { first: 1000 } }).catch((thrown: unknown) => thrown)

  expect(CombinedGraphQLErrors.is(error) && error.errors[0]?.extensions?.['code']).toBe('BAD_USER_INPUT')
})
