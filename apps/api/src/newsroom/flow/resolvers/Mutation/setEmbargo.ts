import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { setEmbargo as set } from '../../embargo.service.ts'
import { getArticleFlow } from '../../read-flow.service.ts'

export const setEmbargo: NonNullable<MutationResolvers['setEmbargo']> = async (
  _parent,
  { input },
  { db, viewer, now },
) => {
  const id = readId('Article', input.articleId)
  await set(db, viewer, { id, until: input.until ?? null, reason: input.reason ?? null }, now)
  return { flow: await getArticleFlow(db, id) }
}
