import type { ArticleSourceResolvers } from './../../types.generated.ts'
export const ArticleSource: ArticleSourceResolvers = {
  /* Implement ArticleSource resolver logic here */
}
