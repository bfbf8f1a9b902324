import { toGlobalId } from '../../../ids.ts'
import type { StoppedArticleResolvers } from './../../types.generated.ts'

export const StoppedArticle: StoppedArticleResolvers = {
  articleId: ({ articleId }) => toGlobalId('Article', articleId),
}
