import type { ArticleResolvers } from './../../types.generated.ts'
export const Article: Pick<ArticleResolvers, 'discardedAt' | 'discardedBy' | '__isTypeOf'> = {}
