import type { SaveArticleResultResolvers } from '../../types.generated.ts'

export const SaveArticleResult: SaveArticleResultResolvers = {}
