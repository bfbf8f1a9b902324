import type { NewsroomContext } from '../../newsroom-context.ts'
import { nameOf } from '../article/actor.ts'
import { orInputError } from '../article/save-result.ts'
import type { ResolversTypes } from '../types.generated.ts'
import type { PageChanged } from './live-post.service.ts'

type Result = Awaited<ResolversTypes['LivePageResult']>

/** What became of a change, as the graph says it. */
export function toLivePageResult(context: NewsroomContext, change: () => Promise<PageChanged>): Promise<Result> {
  return orInputError<Result>(async () => {
    const changed = await change()
    if (changed.outcome === 'changed') {
      return { __typename: 'LivePagePayload', article: changed.article, post: changed.written }
    }
    const { post, writer, revision } = changed
    const who = writer?.editedBy ? await nameOf(writer.editedBy, context.members) : 'Somebody'
    return {
      __typename: 'LivePostChangedError',
      message: `${who} changed this post since you read it. Nothing is lost: look at what it says now, and edit that.`,
      theirs: { post, writer },
      revision,
    }
  })
}
