import type { SeriesInputErrorResolvers } from '../../types.generated.ts'

export const SeriesInputError: SeriesInputErrorResolvers = {}
