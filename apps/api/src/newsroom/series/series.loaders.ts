import type { Database } from '@dateline/db'
import DataLoader from 'dataloader'
import { listSeriesByIds, listSeriesNames, type SeriesNameRow, type SeriesRow } from './series.store.ts'

export type SeriesLoaders = ReturnType<typeof createSeriesLoaders>

/** Series and what editions call them, by the series' ids. */
export function createSeriesLoaders(db: Database) {
  return {
    byId: new DataLoader<string, SeriesRow | null>(async (ids) => {
      const rows = new Map((await listSeriesByIds(db, ids)).map((row) => [row.id, row]))
      return ids.map((id) => rows.get(id) ?? null)
    }),
    namesOf: new DataLoader<string, SeriesNameRow[]>(async (ids) => {
      const names = Map.groupBy(await listSeriesNames(db, ids), ({ seriesId }) => seriesId)
      return ids.map((id) => names.get(id) ?? [])
    }),
  }
}
