import { hash } from 'node:crypto'
import { type ApolloServer, HeaderMap } from '@apollo/server'
import type { Answer } from '@dateline/edge'
import type { FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import { referenceTag } from '../tags.ts'
import { canonical, parseJson, tagHeader } from './documents.ts'
import { cacheControl } from './headers.ts'

/** How long an answer to an open query is kept at most. Publishing purges it earlier, by what it shows. */
const longestMs = 60_000

const longestAccept = 200

/**
 * The key of an open query that is asked by GET: the same for all who ask the same, take the same type and may ask for as
 * much. Null for whatever is no such query, or says things of which an answer can't be kept.
 */
export function openKey({ method, url, headers: { accept = '' }, client }: FastifyRequest): string | null {
  const at = url.indexOf('?')
  if (method !== 'GET' || at < 0 || accept.length > longestAccept) return null
  const parameters = new URLSearchParams(url.slice(at + 1))
  // What is given twice or can't be read is refused: such requests share no answer with right ones.
  if (new Set(parameters.keys()).size < parameters.size) return null
  const { query = '', operationName = '', variables = '', extensions = '' } = Object.fromEntries(parameters)
  if (query === '' && extensions === '') return null
  const values = variables === '' ? {} : parseJson(variables)
  if (values === undefined) return null
  const asked = [query, operationName, canonical(values), extensions, accept, client?.maxCost]
  return hash('sha256', JSON.stringify(asked), 'base64url')
}

/** Makes the answer to an open query, to be kept where nothing is wrong with it. */
export async function answerOpenQuery(
  apollo: ApolloServer<Context>,
  context: Context,
  request: FastifyRequest,
  sharedSeconds: number,
): Promise<Answer> {
  const {
    status = 200,
    headers,
    body,
  } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: 'GET',
      headers: new HeaderMap(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
      search: request.url.slice(request.url.indexOf('?')),
      body: undefined,
    },
    context: async () => context,
  })
  if (body.kind !== 'complete') throw new Error('An open query gave an answer in parts.')
  const { shown } = context
  // A name that was added may belong into a list of names.
  const tags = [...shown.tags, referenceTag]
  const store = status === 200 && shown.mayBeKept
  return {
    status,
    headers: {
      ...Object.fromEntries([...headers].filter(([name]) => !ofOneClient.test(name))),
      Vary: 'Accept',
      'Cache-Control': store ? cacheControl(sharedSeconds) : 'no-store',
      ...(store && { 'Cache-Tag': tagHeader(tags) }),
    },
    body: body.string,
    tags,
    store,
    maxAgeMs: Math.min(longestMs, shown.freshSeconds * 1000),
  }
}

/** What is left to whoever asks is told on each request. */
const ofOneClient = /^(?:ratelimit|retry-after)/i
