import type { FrontSlotResolvers } from '../../types.generated.ts'

export const FrontSlot: FrontSlotResolvers = {}
