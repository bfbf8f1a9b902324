import { fromCursor } from '../../../../pagination.ts'
import type { QueryResolvers } from './../../../types.generated.ts'
import { pageMentions } from '../../list-mentions.ts'

export const mentions: NonNullable<QueryResolvers['mentions']> = (_parent, args, { db, viewer }) => {
  const { first, after, isSeen = null } = args
  return pageMentions(db, viewer, { first, before: after == null ? null : fromCursor(after).id, isSeen })
}
