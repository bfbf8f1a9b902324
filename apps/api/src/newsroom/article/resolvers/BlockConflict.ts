import type { BlockConflictResolvers } from '../../types.generated.ts'

export const BlockConflict: BlockConflictResolvers = {}
