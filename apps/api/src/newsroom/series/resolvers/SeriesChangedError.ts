import type { SeriesChangedErrorResolvers } from '../../types.generated.ts'

export const SeriesChangedError: SeriesChangedErrorResolvers = {}
