import type { PresencePayloadResolvers } from './../../types.generated.ts'
export const PresencePayload: PresencePayloadResolvers = {}
