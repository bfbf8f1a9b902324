import { unpublishArticle as unpublish } from '../../../../publishing/publish.service.ts'
import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { getArticleFlow } from '../../read-flow.service.ts'

export const unpublishArticle: NonNullable<MutationResolvers['unpublishArticle']> = async (
  _parent,
  { input },
  { db, viewer, now },
) => {
  const id = readId('Article', input.articleId)
  await unpublish(db, viewer, id, input.reason, now)
  return { flow: await getArticleFlow(db, id) }
}
