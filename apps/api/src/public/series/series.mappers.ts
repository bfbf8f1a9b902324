export type { SeriesRow as SeriesMapper } from '../reference/reference.store.ts'
