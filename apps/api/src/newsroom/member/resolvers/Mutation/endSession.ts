import { idOf } from '../../../../ids.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { endSession as end } from '../../session.service.ts'

export const endSession: NonNullable<MutationResolvers['endSession']> = async (_parent, { input }, context) => {
  const { db, viewer, now } = context
  return { sessions: await end(db, viewer, idOf('Session', input.id), now) }
}
