import { toGlobalId } from '../../../ids.ts'
import { getArticle } from '../../article/article.service.ts'
import type { CorrectionTaskResolvers } from './../../types.generated.ts'

export const CorrectionTask: CorrectionTaskResolvers = {
  id: ({ id }) => toGlobalId('CorrectionTask', id),
  article: ({ articleId }, _args, { db }) => getArticle(db, articleId),
  correction: ({ at, text, concerned }) => ({ at, text, concerned }),
}
