import { toGlobalId } from '../../../ids.ts'
import type { SeriesResolvers } from '../../types.generated.ts'
import { mostStories } from '../order-series.service.ts'
import { listSeriesStories } from '../series.store.ts'

export const Series: SeriesResolvers = {
  id: ({ id }) => toGlobalId('Series', id),
  names: ({ id }, _args, { series }) => series.namesOf.load(id),
  stories: ({ id }, _args, { db }) => listSeriesStories(db, id, mostStories),
}
