import type { CreateArticleSuccessResolvers } from '../../types.generated.ts'

export const CreateArticleSuccess: CreateArticleSuccessResolvers = {}
