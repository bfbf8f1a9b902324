import { toGlobalId } from '../../../ids.ts'
import type { SessionResolvers } from './../../types.generated.ts'

export const Session: SessionResolvers = {
  id: ({ id }) => toGlobalId('Session', id),
  usedAt: ({ updatedAt }) => updatedAt,
  address: ({ ipAddress }) => ipAddress,
  isCurrent: ({ id }, _args, { sessionId }) => id === sessionId,
}
