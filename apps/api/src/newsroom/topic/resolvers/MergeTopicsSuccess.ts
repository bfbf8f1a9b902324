import type { MergeTopicsSuccessResolvers } from '../../types.generated.ts'

export const MergeTopicsSuccess: MergeTopicsSuccessResolvers = {}
