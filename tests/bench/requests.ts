import { toCursor } from '@dateline/api/pagination'
import documents from '@dateline/types/documents' with { type: 'json' }
import type { BenchDatabase } from './database.ts'

/** An article that is asked for. */
export type Target = { path: string; edition: string; headline: string }
/** Which representation a reader takes. */
type Encoding = 'br' | 'identity'

const headers = (encoding: Encoding) =>
  `Host: 127.0.0.1\r\nUser-Agent: bench\r\nAccept: */*\r\nAccept-Encoding: ${encoding}\r\nConnection: keep-alive\r\n`

export const get = (path: string, encoding: Encoding) => `GET ${path} HTTP/1.1\r\n${headers(encoding)}\r\n`

function post(body: string): string {
  const length = Buffer.byteLength(body)
  return `POST /graphql HTTP/1.1\r\n${headers('identity')}Content-Type: application/json\r\nContent-Length: ${length}\r\n\r\n${body}`
}

/** Something that is asked for: of the graph as anybody may, and of servers/hand-written.ts. */
export type Question = {
  query: string
  variables: Record<string, string | number>
  byHand: string
}

export const askOpen = ({ query, variables }: Question) => post(JSON.stringify({ query, variables }))
export const openPath = ({ query, variables }: Question) =>
  `/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`

/** One of the site's own questions, by the hash of its text. */
export function documentPath(name: string, variables: Question['variables']): string {
  const [hash] = Object.entries<string>(documents).find(([, text]) => text.includes(`query ${name}(`)) ?? []
  if (!hash) throw new Error(`The trusted documents have no ${name}.`)
  return `/graphql?documentId=sha256:${hash}&variables=${encodeURIComponent(JSON.stringify(variables))}`
}

const query = (text: string) => text.replace(/\s+/g, ' ').trim()
const byHand = (path: string, parameters: Record<string, string>) => `${path}?${new URLSearchParams(parameters)}`

const articleQuery = query(`query ($edition: String!, $path: String!) { article(edition: $edition, path: $path) {
  id path slug kind isOriginal kicker headline standfirst publishedAt modifiedAt wordCount readingMinutes
  appeal { heading content { ...Text } } edition { code name } section { name slug }
  dateline { id kind name country latitude longitude } topics { id kind name country latitude longitude }
  sources { title publisher url kind language date }
  credits { role contributor { name slug } } translations { headline path isOriginal edition { code name } }
  body { ...Block ... on FactBoxBlock { title blocks { ...Block } } } } }
fragment Block on BodyBlock { __typename ... on Block { id }
  ... on ParagraphBlock { content { ...Text } } ... on HeadingBlock { level content { ...Text } }
  ... on QuoteBlock { content { ...Text } speaker role source } ... on ListBlock { ordered items { ...Text } }
  ... on TableBlock { caption { ...Text } headerRow headerColumn rows { cells { ...Text } } }
  ... on EmbedBlock { provider url title author } }
fragment Text on RichText { spans { text strong emphasis href language abbreviation topic { id } } }`)

export const askArticle = ({ edition, path }: Target): Question => ({
  query: articleQuery,
  variables: { edition, path },
  byHand: byHand('/article', { path }),
})

const card = `{ id path kind kicker headline standfirst publishedAt section { name slug } topics { name kind }
  credits { role contributor { name } } }`

const sectionQuery = query(`query ($edition: String!, $section: String!) { edition(code: $edition) {
  section(slug: $section) { name articles(first: 20) { nodes ${card} pageInfo { hasNextPage endCursor } } } } }`)
const sections = ['news', 'analysis', 'interviews', 'opinion', 'documents']
const editions = ['de', 'fr', 'es', 'pt', 'en']

export const askSections = (): Question[] =>
  editions.flatMap((edition) =>
    sections.map((section) => ({
      query: sectionQuery,
      variables: { edition, section },
      byHand: byHand('/section', { edition, section }),
    })),
  )

const pageQuery = query(`query ($edition: String!, $after: String) { edition(code: $edition) {
  articles(first: 20, after: $after) { nodes ${card} pageInfo { hasNextPage endCursor } } } }`)

export const askFirstPage = ({ edition }: BenchDatabase['deep']): Question => ({
  query: pageQuery,
  variables: { edition },
  byHand: byHand('/page', { edition, publishedAt: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }),
})

export const askDeepPage = ({ edition, after }: BenchDatabase['deep']): Question => ({
  query: pageQuery,
  variables: { edition, after: toCursor(after) },
  byHand: byHand('/page', { edition, publishedAt: after.publishedAt.toISOString(), id: after.id }),
})

const frontQuery = query(`query ($edition: String!) { edition(code: $edition) { front { slots { kind heading
  articles ${card} } } } }`)

export const askFronts = (): Question[] =>
  editions.map((edition) => ({
    query: frontQuery,
    variables: { edition },
    byHand: byHand('/front', { edition }),
  }))

const searchQuery = query(`query ($edition: String!, $query: String!) { edition(code: $edition) {
  search(query: $query, first: 20) { totalCount nodes ${card} } } }`)

/** For two words of a headline, so that something is found. */
export function askSearches(targets: readonly Target[]): Question[] {
  return targets.flatMap(({ edition, headline }) => {
    const [one, other] = headline.split(' ').filter((word) => word.length > 4)
    if (!one || !other) return []
    const words = `${one} ${other}`
    return { query: searchQuery, variables: { edition, query: words }, byHand: byHand('/search', { edition, words }) }
  })
}
