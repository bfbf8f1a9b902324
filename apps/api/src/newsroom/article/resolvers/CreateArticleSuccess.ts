import type { CreateArticleSuccessResolvers } from './../../types.generated.ts'
export const CreateArticleSuccess: CreateArticleSuccessResolvers = {
  /* Implement CreateArticleSuccess resolver logic here */
}
