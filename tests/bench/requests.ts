import documents from '@dateline/types/documents' with { type: 'json' }

/** An article that is asked for. */
export type Target = { path: string; edition: string }
/** Which representation a reader takes. */
type Encoding = 'br' | 'identity'

const headers = (encoding: Encoding) =>
  `Host: 127.0.0.1\r\nUser-Agent: bench\r\nAccept: */*\r\nAccept-Encoding: ${encoding}\r\nConnection: keep-alive\r\n`

export const get = (path: string, encoding: Encoding) => `GET ${path} HTTP/1.1\r\n${headers(encoding)}\r\n`

export function post(body: string): string {
  const length = Buffer.byteLength(body)
  return `POST /graphql HTTP/1.1\r\n${headers('identity')}Content-Type: application/json\r\nContent-Length: ${length}\r\n\r\n${body}`
}

const [articleDocument] = Object.entries<string>(documents).find(([, text]) => /\bquery ArticlePage\b/.test(text)) ?? []

/** The site's own question for an article page, asked as the site asks it. */
export function articlePagePath({ path, edition }: Target): string {
  if (!articleDocument) throw new Error('The trusted documents have no ArticlePage. Build the site first: pnpm build')
  const variables = encodeURIComponent(JSON.stringify({ edition, path }))
  return `/graphql?documentId=sha256:${articleDocument}&variables=${variables}`
}

/** The article and nothing else: what servers/hand-written.ts answers, as a text that anybody may send. */
const articleQuery = `query ($edition: String!, $path: String!) { article(edition: $edition, path: $path) {
  id path slug kind isOriginal kicker headline standfirst publishedAt modifiedAt wordCount readingMinutes
  appeal { heading content { ...Text } } edition { code name } section { name slug }
  dateline { id kind name country latitude longitude } topics { id kind name country latitude longitude }
  credits { role contributor { name slug } } translations { headline path isOriginal edition { code name } }
  body { __typename ... on Block { id }
    ... on ParagraphBlock { content { ...Text } } ... on HeadingBlock { level content { ...Text } }
    ... on QuoteBlock { content { ...Text } speaker role source } ... on ListBlock { ordered items { ...Text } } } } }
fragment Text on RichText { spans { text strong emphasis href language abbreviation topic { id } } }`.replace(
  /\s+/g,
  ' ',
)

export const articlePost = ({ path, edition }: Target) =>
  post(JSON.stringify({ query: articleQuery, variables: { edition, path } }))
