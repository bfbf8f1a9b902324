import type { MergeSourcesResultResolvers } from '../../types.generated.ts'

export const MergeSourcesResult: MergeSourcesResultResolvers = {}
