import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { scheduleArticle as schedule } from '../../schedule.service.ts'
import { stoppedError } from '../../stopped.ts'

export const scheduleArticle: NonNullable<MutationResolvers['scheduleArticle']> = async (
  _parent,
  { input },
  { db, viewer, now },
) => {
  const { revision, at, confirmed = [] } = input
  const result = await schedule(db, viewer, { id: readId('Article', input.articleId), revision, at }, confirmed, now)
  return result.ok ? { __typename: 'ScheduleArticleSuccess', flow: result.article } : stoppedError(result.stopped)
}
