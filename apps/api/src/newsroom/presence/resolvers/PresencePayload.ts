import type { PresencePayloadResolvers } from './../../types.generated.ts'
export const PresencePayload: PresencePayloadResolvers = {
  /* Implement PresencePayload resolver logic here */
}
