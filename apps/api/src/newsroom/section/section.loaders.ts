import type { Database } from '@dateline/db'
import DataLoader from 'dataloader'
import {
  countArticlesIn,
  listSectionNames,
  listSectionsByIds,
  type SectionNameRow,
  type SectionRow,
} from './section.store.ts'

export type SectionLoaders = ReturnType<typeof createSectionLoaders>

/** Sections, what editions call them and how much stands in them, by the sections' ids. */
export function createSectionLoaders(db: Database) {
  return {
    /** What succeeds a section stands for it. */
    byId: new DataLoader<string, SectionRow | null>(async (ids) => {
      const found = await listSectionsByIds(db, ids)
      const successors = await listSectionsByIds(
        db,
        found.flatMap(({ successorId }) => successorId ?? []),
      )
      const rows = new Map([...found, ...successors].map((row) => [row.id, row]))
      return ids.map((id) => {
        const row = rows.get(rows.get(id)?.successorId ?? id)
        return row && row.retiredAt === null ? row : null
      })
    }),
    namesOf: new DataLoader<string, SectionNameRow[]>(async (ids) => {
      const names = Map.groupBy(await listSectionNames(db, ids), ({ sectionId }) => sectionId)
      return ids.map((id) => names.get(id) ?? [])
    }),
    articlesIn: new DataLoader<string, number>(async (ids) => {
      const counts = await countArticlesIn(db, ids)
      return ids.map((id) => counts.get(id) ?? 0)
    }),
  }
}
