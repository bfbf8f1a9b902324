import { idOf } from '../../../../ids.ts'
import type { QueryResolvers } from './../../../types.generated.ts'
import { findArticleInWork } from '../../flow.store.ts'

export const articleFlow: NonNullable<QueryResolvers['articleFlow']> = async (_parent, { articleId }, { db }) => {
  const id = idOf('Article', articleId)
  return id === null ? null : findArticleInWork(db, id)
}
