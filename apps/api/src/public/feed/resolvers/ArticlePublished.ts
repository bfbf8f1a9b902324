import type { ArticlePublishedResolvers } from '../../types.generated.ts'

export const ArticlePublished: ArticlePublishedResolvers = {}
