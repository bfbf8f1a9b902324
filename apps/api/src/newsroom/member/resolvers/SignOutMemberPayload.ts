import type { SignOutMemberPayloadResolvers } from './../../types.generated.ts'
export const SignOutMemberPayload: SignOutMemberPayloadResolvers = {}
