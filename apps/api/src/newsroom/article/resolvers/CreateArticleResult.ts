import type { CreateArticleResultResolvers } from '../../types.generated.ts'

export const CreateArticleResult: CreateArticleResultResolvers = {}
