import type { PartConflictResolvers } from '../../types.generated.ts'

export const PartConflict: PartConflictResolvers = {}
