import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { correctArticle as correct } from '../../publish-article.service.ts'
import { getArticleFlow } from '../../read-flow.service.ts'
import { stoppedError } from '../../stopped.ts'

export const correctArticle: NonNullable<MutationResolvers['correctArticle']> = async (
  _parent,
  { input },
  { db, viewer, now },
) => {
  const id = readId('Article', input.articleId)
  const { revision, text, concerned = null, confirmed = [] } = input
  const result = await correct(db, viewer, { id, revision, text, concerned }, { confirmed }, now)
  if (!result.ok) return stoppedError(result.stopped)
  return { __typename: 'PublishArticlesSuccess', flows: [await getArticleFlow(db, id)] }
}
