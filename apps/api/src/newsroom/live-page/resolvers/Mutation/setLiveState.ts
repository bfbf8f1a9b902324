import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { setLiveState as set } from '../../live-state.service.ts'
import { toLivePageResult } from '../../to-live-page-result.ts'

export const setLiveState: NonNullable<MutationResolvers['setLiveState']> = (_parent, { input }, context) =>
  toLivePageResult(context, () => {
    const state = input.state === 'ENDED' ? 'ended' : 'running'
    return set(context.db, context.viewer, { articleId: readId('Article', input.article), state }, context.now)
  })
