import { unwrapResolverError } from '@apollo/server/errors'
import type { GraphQLError, GraphQLFormattedError } from 'graphql'

export type AppErrorCode = 'BAD_USER_INPUT' | 'NOT_FOUND' | 'FORBIDDEN' | 'CONFLICT' | 'SEARCH_TIMEOUT'

/** A refusal: we know what is wrong, and the message says what to do. Becomes `extensions.code`. */
export class AppError extends Error {
  readonly code: AppErrorCode

  constructor(code: AppErrorCode, message: string) {
    super(message)
    this.name = 'AppError'
    this.code = code
  }
}

/** Neither a refusal of ours nor something that GraphQL itself finds wrong with a request. */
export function isBug(error: GraphQLError): boolean {
  if (isMisuse(error)) return false
  const code = error.extensions['code'] ?? 'INTERNAL_SERVER_ERROR'
  return code === 'INTERNAL_SERVER_ERROR' && !(unwrapResolverError(error) instanceof AppError)
}

/** What Apollo finds wrong with a persisted query and gives no code, only the status. */
function isMisuse(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('extensions' in error)) return false
  const { code, http } = error.extensions as { code?: unknown; http?: { status?: number } }
  return code === undefined && http?.status === 400
}

/** Refusals keep their message and code; what GraphQL finds wrong with a request keeps its own. A bug is masked. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(error)
  const { stacktrace: _, ...extensions } = formatted.extensions ?? {}
  if (cause instanceof AppError) return { ...formatted, extensions: { ...extensions, code: cause.code } }
  if (isMisuse(error)) return { ...formatted, extensions: { ...extensions, code: 'BAD_USER_INPUT' } }
  // By its code, not its class: a bundler or test runner may load `graphql` twice, as CommonJS and as a module.
  if (extensions['code'] !== 'INTERNAL_SERVER_ERROR') return { ...formatted, extensions }
  return {
    message: 'Something went wrong on our side. Try again; if it stays, tell us the request id.',
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  }
}
