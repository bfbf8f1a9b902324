import type { LockTextSuccessResolvers } from './../../types.generated.ts'
export const LockTextSuccess: LockTextSuccessResolvers = {}
