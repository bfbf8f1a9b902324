import type { LockTextResultResolvers } from './../../types.generated.ts'
export const LockTextResult: LockTextResultResolvers = {}
