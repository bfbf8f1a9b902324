import { toGlobalId } from '../../../ids.ts'
import { getEdition } from '../../reference/get-edition.ts'
import type { SeriesResolvers } from '../../types.generated.ts'

export const Series: Pick<
  SeriesResolvers,
  'description' | 'edition' | 'id' | 'path' | 'slug' | 'title' | 'translations' | '__isTypeOf'
> = {
  id: (series) => toGlobalId('Series', series.id, series.editionCode),
  path: (series) => `/${series.editionCode}/series/${series.slug}`,
  edition: (series, _args, { reference }) => getEdition(reference, series.editionCode),
  translations: (series, _args, { reference }) => [...reference.current().seriesVersions(series.id)],
}
