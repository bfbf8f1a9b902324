import { toGlobalId } from '../../../ids.ts'
import type { ChosenArticleResolvers } from '../../types.generated.ts'

export const ChosenArticle: ChosenArticleResolvers = {
  articleId: ({ articleId }) => toGlobalId('Article', articleId),
  until: ({ until }) => (until === null ? null : new Date(until)),
}
