import { memberOfRow } from '../../../member/member-of-row.ts'
import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { lockText as lock } from '../../lock.service.ts'

export const lockText: NonNullable<MutationResolvers['lockText']> = async (_parent, { input }, context) => {
  const { db, viewer, now, members } = context
  const { article, block = null, takesOver = false } = input
  const result = await lock(db, viewer, { articleId: readId('Article', article), blockId: block, takesOver }, now)
  if (result.ok) return { __typename: 'LockTextSuccess', lock: result.lock }
  const { name } = await memberOfRow(result.lock.memberId, members)
  const message = result.wasTakenOver
    ? `${name} has taken this text over from you. What you typed is yours: save it, and it is joined with theirs.`
    : `${name} is writing here. Wait until they are done, or take it over; they will be told.`
  return { __typename: 'TextLockedError', message, lock: result.lock, wasTakenOver: result.wasTakenOver }
}
