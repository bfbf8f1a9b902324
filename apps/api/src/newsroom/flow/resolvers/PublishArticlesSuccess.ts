import type { PublishArticlesSuccessResolvers } from './../../types.generated.ts'
export const PublishArticlesSuccess: PublishArticlesSuccessResolvers = {
  /* Implement PublishArticlesSuccess resolver logic here */
}
