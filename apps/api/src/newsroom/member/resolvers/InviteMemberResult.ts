import type { InviteMemberResultResolvers } from './../../types.generated.ts'
export const InviteMemberResult: InviteMemberResultResolvers = {}
