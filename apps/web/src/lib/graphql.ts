import { setTimeout as sleep } from 'node:timers/promises'
import { env } from '#env'
import type { TypedDocumentString } from '#gql'
import { apiUrl } from '#lib/places.ts'
import { currentReading } from '#lib/reading.ts'

type GraphqlProblem = { message: string; path?: readonly (string | number)[]; extensions?: { code?: string } }
type Answer<Result> = { data?: Result; errors?: readonly GraphqlProblem[] }

/** The api answered, and said what it would not do. */
export class GraphqlError extends Error {
  readonly problems: readonly GraphqlProblem[]

  constructor(operation: string, problems: readonly GraphqlProblem[]) {
    super(`${operation}: ${problems.map((problem) => problem.message).join(' ')}`)
    this.name = 'GraphqlError'
    this.problems = problems
  }
}

/** A field refused its arguments: a cursor that nobody gave out, for example. */
export function isRefusedArgument(error: unknown): boolean {
  const refused = (problem: GraphqlProblem) => problem.path && problem.extensions?.code === 'BAD_USER_INPUT'
  return error instanceof GraphqlError && error.problems.length > 0 && error.problems.every(refused)
}

/** A field did not do what it was asked to, and says so with this code alone. */
export function isRefusal(error: unknown, code: string): boolean {
  const isIt = (problem: GraphqlProblem) => problem.extensions?.code === code
  return error instanceof GraphqlError && error.problems.length > 0 && error.problems.every(isIt)
}

const timeoutMs = 5000
const waitForApiMs = 30_000

/**
 * Asks the api for a trusted document. Throws when it doesn't get it: an outage is not an absence.
 * What the answer shows is noted for the cache of finished pages.
 */
export async function query<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const hash = String(document.__meta__?.['hash']).replace('sha256:', '')
  const search = new URLSearchParams({ documentId: `sha256:${hash}`, variables: JSON.stringify(variables) })
  const reading = currentReading()

  try {
    const response = await fetchPatiently(`${apiUrl()}/graphql?${search}`)
    if (response.status >= 500) throw new Error(`The api answered with ${response.status}.`)
    const { data, errors } = (await response.json()) as Answer<Result>
    if (errors?.some((error) => error.extensions?.code === 'INTERNAL_SERVER_ERROR')) throw problem(document, errors)
    for (const tag of response.headers.get('cache-tag')?.split(',') ?? []) reading?.tags.add(tag)
    if (data && !errors) return data
    throw problem(document, errors ?? [{ message: `answered with ${response.status} and no data` }])
  } catch (error) {
    if (reading && !isRefusedArgument(error)) reading.outage = true
    throw error
  }
}

function problem(document: { toString(): string }, problems: readonly GraphqlProblem[]): GraphqlError {
  return new GraphqlError(/\b(?:query|mutation) (\w+)/.exec(document.toString())?.[1] ?? 'A document', problems)
}

/** In development the api may still be starting, or restart after a change. */
async function fetchPatiently(url: string): Promise<Response> {
  const until = env.NODE_ENV === 'development' ? Date.now() + waitForApiMs : 0
  for (;;) {
    try {
      return await fetch(url, { cache: 'no-store', signal: AbortSignal.timeout(timeoutMs) })
    } catch (error) {
      if (Date.now() > until || !isRefusedConnection(error)) throw error
      await sleep(250)
    }
  }
}

function isRefusedConnection(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED'
}
