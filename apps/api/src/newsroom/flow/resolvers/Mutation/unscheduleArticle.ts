import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { unscheduleArticle as unschedule } from '../../schedule.service.ts'

export const unscheduleArticle: NonNullable<MutationResolvers['unscheduleArticle']> = async (
  _parent,
  { input },
  { db, viewer, now },
) => ({ flow: await unschedule(db, viewer, readId('Article', input.articleId), now) })
