export type {
  SeriesNameRow as SeriesNameMapper,
  SeriesRow as SeriesMapper,
  SeriesStoryRow as SeriesStoryMapper,
} from './series.store.ts'
