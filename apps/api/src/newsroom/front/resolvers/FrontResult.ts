import type { FrontResultResolvers } from '../../types.generated.ts'

export const FrontResult: FrontResultResolvers = {}
