import type { ArticleSourceResolvers } from '../../types.generated.ts'

export const ArticleSource: ArticleSourceResolvers = {}
