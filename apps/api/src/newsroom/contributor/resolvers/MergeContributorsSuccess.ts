import type { MergeContributorsSuccessResolvers } from '../../types.generated.ts'

export const MergeContributorsSuccess: MergeContributorsSuccessResolvers = {}
