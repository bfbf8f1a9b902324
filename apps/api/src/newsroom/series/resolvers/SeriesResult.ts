import type { SeriesResultResolvers } from '../../types.generated.ts'

export const SeriesResult: SeriesResultResolvers = {}
