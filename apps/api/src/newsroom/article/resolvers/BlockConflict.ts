import type { BlockConflictResolvers } from './../../types.generated.ts'
export const BlockConflict: BlockConflictResolvers = {
  /* Implement BlockConflict resolver logic here */
}
