import type { SourceSuccessResolvers } from '../../types.generated.ts'

export const SourceSuccess: SourceSuccessResolvers = {}
