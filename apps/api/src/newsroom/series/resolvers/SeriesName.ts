import type { SeriesNameResolvers } from '../../types.generated.ts'

export const SeriesName: SeriesNameResolvers = {
  edition: ({ editionCode }) => editionCode,
}
