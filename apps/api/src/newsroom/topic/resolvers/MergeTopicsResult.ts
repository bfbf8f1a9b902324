import type { MergeTopicsResultResolvers } from '../../types.generated.ts'

export const MergeTopicsResult: MergeTopicsResultResolvers = {}
