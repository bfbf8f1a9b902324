import type { ArticleInputErrorResolvers } from '../../types.generated.ts'

export const ArticleInputError: ArticleInputErrorResolvers = {}
