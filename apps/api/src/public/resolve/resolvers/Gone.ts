import type { GoneResolvers } from '../../types.generated.ts'

export const Gone: GoneResolvers = {}
