import { idOf } from '../../../../ids.ts'
import type { QueryResolvers } from './../../../types.generated.ts'
import { findArticleById } from '../../article.store.ts'

export const article: NonNullable<QueryResolvers['article']> = (_parent, { id }, { db }) => {
  const row = idOf('Article', id)
  return row === null ? null : findArticleById(db, row)
}
