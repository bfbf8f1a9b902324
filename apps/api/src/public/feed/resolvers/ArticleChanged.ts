import type { ArticleChangedResolvers } from '../../types.generated.ts'

export const ArticleChanged: ArticleChangedResolvers = {}
