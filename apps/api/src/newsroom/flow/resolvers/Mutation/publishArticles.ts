import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { publishArticles as publish } from '../../publish-article.service.ts'
import { getArticleFlow } from '../../read-flow.service.ts'
import { stoppedError } from '../../stopped.ts'

export const publishArticles: NonNullable<MutationResolvers['publishArticles']> = async (
  _parent,
  { input },
  { db, viewer, now },
) => {
  const chosen = input.articles.map(({ articleId, revision }) => ({ id: readId('Article', articleId), revision }))
  const consent = { confirmed: input.confirmed ?? [], breakEmbargo: input.breakEmbargo ?? undefined }
  const result = await publish(db, viewer, chosen, consent, now)
  if (!result.ok) return stoppedError(result.stopped)
  const flows = await Promise.all(result.articles.map(({ id }) => getArticleFlow(db, id)))
  return { __typename: 'PublishArticlesSuccess', flows }
}
