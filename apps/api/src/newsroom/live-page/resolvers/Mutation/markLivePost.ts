import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { markLivePost as mark } from '../../live-post.service.ts'
import { toLivePageResult } from '../../to-live-page-result.ts'

export const markLivePost: NonNullable<MutationResolvers['markLivePost']> = (_parent, { input }, context) =>
  toLivePageResult(context, () => {
    const marks = { pinned: input.pinned ?? undefined, keyEvent: input.keyEvent ?? undefined }
    const post = { articleId: readId('Article', input.article), postId: input.post, ...marks }
    return mark(context.db, context.viewer, post, context.now)
  })
