import { toArticleId } from '../../../article/article-id.ts'
import type { MutationResolvers } from '../../../types.generated.ts'

export const recordRead: NonNullable<MutationResolvers['recordRead']> = async (
  _parent,
  { articleId },
  { articles, countRead },
) => {
  const id = toArticleId(articleId)
  const article = id === null ? null : await articles.byId.load(id)
  if (!article) return { __typename: 'UnknownArticleError', message: 'No public article has this id.' }
  countRead(article)
  return { __typename: 'RecordReadSuccess', article }
}
