import type { Database } from '@dateline/db'
import DataLoader from 'dataloader'
import {
  type BioRow,
  type ContributorRow,
  countArticlesCrediting,
  listBios,
  listContributorsByIds,
} from './contributor.store.ts'

export type ContributorLoaders = ReturnType<typeof createContributorLoaders>

/** Contributors, what editions say of them and how much is theirs, by the contributors' ids. */
export function createContributorLoaders(db: Database) {
  return {
    /** Whom somebody was merged into stands for them. */
    byId: new DataLoader<string, ContributorRow | null>(async (ids) => {
      const found = await listContributorsByIds(db, ids)
      const into = await listContributorsByIds(
        db,
        found.flatMap(({ mergedIntoId }) => mergedIntoId ?? []),
      )
      const rows = new Map([...found, ...into].map((row) => [row.id, row]))
      return ids.map((id) => rows.get(rows.get(id)?.mergedIntoId ?? id) ?? null)
    }),
    biosOf: new DataLoader<string, BioRow[]>(async (ids) => {
      const bios = Map.groupBy(await listBios(db, ids), ({ contributorId }) => contributorId)
      return ids.map((id) => bios.get(id) ?? [])
    }),
    articlesOf: new DataLoader<string, number>(async (ids) => {
      const counts = await countArticlesCrediting(db, ids)
      return ids.map((id) => counts.get(id) ?? 0)
    }),
  }
}
