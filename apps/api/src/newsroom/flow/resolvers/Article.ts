import type { ArticleResolvers } from './../../types.generated.ts'

export const Article: Pick<ArticleResolvers, 'flow' | '__isTypeOf'> = {
  flow: (article) => article,
}
