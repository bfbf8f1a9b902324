import type { Database } from '@dateline/db'
import DataLoader from 'dataloader'
import { countSourceUses, listSourcesByIds, type SourceRow } from './source.store.ts'

export type SourceLoaders = ReturnType<typeof createSourceLoaders>

/** Sources of the library and how often they are named, by the sources' ids. */
export function createSourceLoaders(db: Database) {
  return {
    /** What a source was merged into stands for it. */
    byId: new DataLoader<string, SourceRow | null>(async (ids) => {
      const found = await listSourcesByIds(db, ids)
      const into = await listSourcesByIds(
        db,
        found.flatMap(({ mergedIntoId }) => mergedIntoId ?? []),
      )
      const rows = new Map([...found, ...into].map((row) => [row.id, row]))
      return ids.map((id) => rows.get(rows.get(id)?.mergedIntoId ?? id) ?? null)
    }),
    usesOf: new DataLoader<string, number>(async (ids) => {
      const uses = await countSourceUses(db, ids)
      return ids.map((id) => uses.get(id) ?? 0)
    }),
  }
}
