import { unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'

export type AppErrorCode =
  | 'BAD_REQUEST'
  | 'BAD_USER_INPUT'
  | 'CONFLICT'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'OPERATION_TIMEOUT'
  | 'QUERY_TOO_COMPLEX'
  | 'QUERY_TOO_COSTLY'
  | 'RATE_LIMITED'
  | 'SEARCH_TIMEOUT'
  | 'UNAUTHENTICATED'

/** The HTTP status of an answer that is nothing but a refusal, where it isn't 400. */
const statuses: Partial<Record<AppErrorCode, number>> = {
  OPERATION_TIMEOUT: 503,
  RATE_LIMITED: 429,
  UNAUTHENTICATED: 401,
}

/** A refusal: we know what is wrong, and the message says what to do. Becomes `extensions.code`. */
export class AppError extends Error {
  readonly code: AppErrorCode
  readonly status: number
  /** What a program needs to know beside the code. */
  readonly extensions: Record<string, unknown>

  constructor(
    code: AppErrorCode,
    message: string,
    { status = statuses[code] ?? 400, ...extensions }: { status?: number; [extension: string]: unknown } = {},
  ) {
    super(message)
    this.name = 'AppError'
    this.code = code
    this.status = status
    this.extensions = extensions
  }
}

/** A refusal of a whole operation, as Apollo takes it. */
export function toGraphQLError({ message, code, status, extensions }: AppError): GraphQLError {
  return new GraphQLError(message, { extensions: { ...extensions, code, http: { status } } })
}

export const tookTooLong =
  'The answer took longer than it may. Ask for fewer items at a time, or less of each; if that is not it, try again later.'

/** Postgres' code for a statement that was stopped, by its timeout or on request. */
const queryCanceled = '57014'

/** The refusal behind an error, however deep: a statement's failure comes wrapped in what was asked. */
function findRefusal(error: unknown): AppError | null {
  for (let cause = unwrapResolverError(error); cause instanceof Error; cause = cause.cause) {
    if (cause instanceof AppError) return cause
    if ('code' in cause && cause.code === queryCanceled) return new AppError('OPERATION_TIMEOUT', tookTooLong)
  }
  return null
}

/**
 * Whether an error that nobody holds is that of a field. When an item of a list fails at once, GraphQL answers without
 * waiting for the items before it, and leaves their errors to nobody: they are neither a bug nor news.
 */
export const isOfField = (error: unknown): boolean => error instanceof GraphQLError

/** Neither a refusal of ours nor something that GraphQL itself finds wrong with a request. */
export function isBug(error: GraphQLError): boolean {
  if (isMisuse(error)) return false
  const code = error.extensions['code'] ?? 'INTERNAL_SERVER_ERROR'
  return code === 'INTERNAL_SERVER_ERROR' && !findRefusal(error)
}

/** What Apollo finds wrong with a persisted query and gives no code, only the status. */
function isMisuse(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('extensions' in error)) return false
  const { code, http } = error.extensions as { code?: unknown; http?: { status?: number } }
  return code === undefined && http?.status === 400
}

/** What GraphQL says when comparing all fields with each other would take too long, and what it means. */
const rewordings: Record<string, string | undefined> = {
  'Validation aborted.':
    'The query names the same fields too often to be checked. Name each once, and ask for more in another request.',
}

/** Refusals keep their message and code; what GraphQL finds wrong with a request keeps its own. A bug is masked. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { stacktrace: _, ...extensions } = formatted.extensions ?? {}
  const refusal = findRefusal(error)
  if (refusal)
    return {
      ...formatted,
      message: refusal.message,
      extensions: { ...extensions, ...refusal.extensions, code: refusal.code },
    }
  if (isMisuse(error)) return { ...formatted, extensions: { ...extensions, code: 'BAD_USER_INPUT' } }
  // By its code, not its class: a bundler or test runner may load `graphql` twice, as CommonJS and as a module.
  if (extensions['code'] !== 'INTERNAL_SERVER_ERROR') {
    return { ...formatted, message: rewordings[formatted.message] ?? formatted.message, extensions }
  }
  return {
    message: 'Something went wrong on our side. Try again; if it stays, tell us the request id.',
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  }
}
