import type { SaveArticleSuccessResolvers } from '../../types.generated.ts'

export const SaveArticleSuccess: SaveArticleSuccessResolvers = {}
