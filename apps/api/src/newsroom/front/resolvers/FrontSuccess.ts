import type { FrontSuccessResolvers } from '../../types.generated.ts'

export const FrontSuccess: FrontSuccessResolvers = {}
