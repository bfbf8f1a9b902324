import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { assignArticle as assign } from '../../flow.service.ts'

export const assignArticle: NonNullable<MutationResolvers['assignArticle']> = async (
  _parent,
  { input },
  { db, viewer, now },
) => {
  const memberId = input.memberId == null ? null : readId('Member', input.memberId)
  return { flow: await assign(db, viewer, { id: readId('Article', input.articleId), memberId }, now) }
}
