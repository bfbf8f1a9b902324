import type { SessionsPayloadResolvers } from './../../types.generated.ts'
export const SessionsPayload: SessionsPayloadResolvers = {}
