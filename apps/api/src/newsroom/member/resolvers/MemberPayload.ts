import type { MemberPayloadResolvers } from './../../types.generated.ts'
export const MemberPayload: MemberPayloadResolvers = {}
