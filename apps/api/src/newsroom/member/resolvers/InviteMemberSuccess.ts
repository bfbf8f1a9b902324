import type { InviteMemberSuccessResolvers } from './../../types.generated.ts'
export const InviteMemberSuccess: InviteMemberSuccessResolvers = {}
