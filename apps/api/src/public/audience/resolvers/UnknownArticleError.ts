import type { UnknownArticleErrorResolvers } from '../../types.generated.ts'

export const UnknownArticleError: UnknownArticleErrorResolvers = {}
