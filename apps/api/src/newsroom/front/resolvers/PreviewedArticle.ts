import { toGlobalId } from '../../../ids.ts'
import type { PreviewedArticleResolvers } from '../../types.generated.ts'

export const PreviewedArticle: PreviewedArticleResolvers = {
  articleId: ({ id }) => toGlobalId('Article', id),
}
