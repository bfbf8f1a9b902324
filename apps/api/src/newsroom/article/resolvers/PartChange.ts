import type { PartChangeResolvers } from '../../types.generated.ts'

export const PartChange: PartChangeResolvers = {}
