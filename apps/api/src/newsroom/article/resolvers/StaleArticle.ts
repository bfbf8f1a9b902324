import type { StaleArticleResolvers } from '../../types.generated.ts'

export const StaleArticle: StaleArticleResolvers = {}
