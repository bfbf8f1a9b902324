import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { editLivePost as edit } from '../../live-post.service.ts'
import { readWords } from '../../read-post.ts'
import { toLivePageResult } from '../../to-live-page-result.ts'

export const editLivePost: NonNullable<MutationResolvers['editLivePost']> = (_parent, { input }, context) =>
  toLivePageResult(context, () => {
    const { article, post: postId, baseRevision, ...said } = input
    const post = { articleId: readId('Article', article), postId, baseRevision }
    return edit(context.db, context.viewer, post, () => readWords(said), context.now)
  })
