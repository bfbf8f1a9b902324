import type { MemberInputErrorResolvers } from './../../types.generated.ts'
export const MemberInputError: MemberInputErrorResolvers = {}
