import type { BlockChangeResolvers } from '../../types.generated.ts'

export const BlockChange: BlockChangeResolvers = {}
