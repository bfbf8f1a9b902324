import type { TextLockedErrorResolvers } from './../../types.generated.ts'
export const TextLockedError: TextLockedErrorResolvers = {}
