import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { withdrawLivePost as withdraw } from '../../live-post.service.ts'
import { toLivePageResult } from '../../to-live-page-result.ts'

export const withdrawLivePost: NonNullable<MutationResolvers['withdrawLivePost']> = (_parent, { input }, context) =>
  toLivePageResult(context, () => {
    const { article, post: postId, baseRevision, reason } = input
    const post = { articleId: readId('Article', article), postId, baseRevision, reason }
    return withdraw(context.db, context.viewer, post, context.now)
  })
