import type { MutationResolvers } from './../../../types.generated.ts'
import { endOtherSessions as end } from '../../session.service.ts'

export const endOtherSessions: NonNullable<MutationResolvers['endOtherSessions']> = async (
  _parent,
  _args,
  { db, viewer, sessionId, now },
) => ({ sessions: await end(db, viewer, sessionId, now) })
