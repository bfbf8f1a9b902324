import type { SeriesSuccessResolvers } from '../../types.generated.ts'

export const SeriesSuccess: SeriesSuccessResolvers = {}
