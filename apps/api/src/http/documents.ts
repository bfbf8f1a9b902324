import type { ApolloServer } from '@apollo/server'
import { HeaderMap } from '@apollo/server'
import type { Answer } from '@dateline/edge'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { findUnusable } from '../limits/text.ts'
import { anythingTag, outletTag } from '../tags.ts'
import { cacheControl, forEverybody } from './headers.ts'

/** The trusted documents: the operations of the site by the SHA-256 (hex) of their text. */
export type Documents = ReadonlyMap<string, string>

/** A request for a trusted document: an operation of the site, asked for by the hash of its text. */
export type DocumentRequest = { key: string; query: string; variables: Record<string, unknown> }

/**
 * Reads `?documentId=sha256:<hex>&variables=<JSON>`, as the draft of GraphQL over HTTP has it.
 * Null when the URL names no document.
 */
export function readDocumentRequest(documents: Documents, url: string): DocumentRequest | null {
  const at = url.indexOf('?')
  if (at < 0 || !url.includes('documentId=')) return null
  const parameters = new URLSearchParams(url.slice(at + 1))
  const id = parameters.get('documentId')
  if (id === null) return null
  const hash = id.replace(/^sha256:/, '')
  const query = documents.get(hash)
  if (!query)
    throw new AppError(
      'BAD_USER_INPUT',
      `There is no trusted document "${id.slice(0, 100)}". Send its text as "query".`,
    )
  const variables = pickDeclared(query, readVariables(parameters.get('variables')))
  return { key: `${hash} ${canonical(variables)}`, query, variables }
}

/** URLs whose key is remembered, and the longest of them: together some megabytes. */
const maxRemembered = 10_000
const longestRemembered = 500

/** Reads the key of a request that was answered before without taking its URL apart: of a hit, that is half the cost. */
export function createKeyMemory(documents: Documents) {
  const keys = new Map<string, string>()
  return {
    /** Null for what is no request for a trusted document, or not a right one. */
    find(url: string): string | null {
      const known = keys.get(url)
      if (known !== undefined) return known
      try {
        return readDocumentRequest(documents, url)?.key ?? null
      } catch {
        return null
      }
    },
    /** Only what has an answer: other URLs may be anything. */
    remember(url: string, key: string): void {
      if (url.length > longestRemembered || keys.has(url)) return
      if (keys.size >= maxRemembered) keys.clear()
      keys.set(url, key)
    },
  }
}

function readVariables(text: string | null): Record<string, unknown> {
  if (text === null || text === '') return {}
  const value = parseJson(text)
  const problem = isObject(value) ? findUnusable(value) : '"variables" must be a JSON object.'
  if (problem) throw new AppError('BAD_USER_INPUT', problem)
  return value as Record<string, unknown>
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value)

const declared = new Map<string, ReadonlySet<string>>()

/** A variable that the document does not declare changes nothing, so it may not make an answer of its own. */
function pickDeclared(query: string, variables: Record<string, unknown>): Record<string, unknown> {
  const names = declared.get(query) ?? new Set([...query.matchAll(/\$(\w+)/g)].map(([, name = '']) => name))
  declared.set(query, names)
  return Object.fromEntries(Object.entries(variables).filter(([name]) => names.has(name)))
}

/** The same for the same variables in whatever order. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

/** Makes the answer to a trusted document. */
export async function answerDocument(
  apollo: ApolloServer<Context>,
  context: Context,
  request: DocumentRequest,
  sharedSeconds: number,
): Promise<Answer> {
  const response = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: 'POST',
      headers: new HeaderMap([['content-type', 'application/json']]),
      search: '',
      body: { query: request.query, variables: request.variables },
    },
    context: async () => context,
  })
  if (response.body.kind !== 'complete') throw new Error('A trusted document gave an answer in parts.')
  const body = response.body.string
  // What we failed at is no answer. As a 5xx it leaves the answer from before in its place.
  const status = !context.shown.mayBeKept && isOurFailure(body) ? 500 : (response.status ?? 200)
  const tags = [...context.shown.tags]
  return {
    status,
    headers: {
      ...forEverybody,
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': cacheControl(sharedSeconds),
      'Cache-Tag': tagHeader(tags),
    },
    body,
    tags,
    store: status === 200 && context.shown.mayBeKept,
    maxAgeMs: context.shown.freshSeconds * 1000,
  }
}

/** So that all headers of an answer fit into the 4 KiB that nginx takes, unless it is told to take more. */
const longestTagHeader = 3000

export function tagHeader(tags: readonly string[]): string {
  const all = tags.join(',')
  return all.length <= longestTagHeader ? all : `${outletTag},${anythingTag}`
}

function isOurFailure(body: string): boolean {
  const { errors = [] } = JSON.parse(body) as { errors?: { extensions?: { code?: string } }[] }
  return errors.some((error) => error.extensions?.code === 'INTERNAL_SERVER_ERROR')
}
