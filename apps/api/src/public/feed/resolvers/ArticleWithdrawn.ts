import { toGlobalId } from '../../../ids.ts'
import type { ArticleWithdrawnResolvers } from '../../types.generated.ts'

export const ArticleWithdrawn: ArticleWithdrawnResolvers = {
  articleId: ({ articleId }) => toGlobalId('Article', articleId),
}
