import type { MergeContributorsResultResolvers } from '../../types.generated.ts'

export const MergeContributorsResult: MergeContributorsResultResolvers = {}
