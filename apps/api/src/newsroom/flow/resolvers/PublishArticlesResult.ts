import type { PublishArticlesResultResolvers } from './../../types.generated.ts'
export const PublishArticlesResult: PublishArticlesResultResolvers = {
  /* Implement PublishArticlesResult union logic here */
}
