import { integer, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns.ts'
import { edition } from './outlet.ts'
import { newsroom } from './schema.ts'

/** A dossier: articles that belong together, in parts or loosely. */
export const series = newsroom.table('series', {
  id: id(),
  key: text().notNull().unique(),
  /** Counts its changes: whoever changes it says which one they saw. */
  version: integer().notNull().default(1),
  /** Nothing new is put into it. What is public of it stays. */
  retiredAt: instant(),
})

export const seriesName = newsroom.table(
  'series_name',
  {
    seriesId: uuid()
      .notNull()
      .references(() => series.id, { onDelete: 'cascade' }),
    editionCode: text()
      .notNull()
      .references(() => edition.code),
    title: text().notNull(),
    slug: text().notNull(),
    description: text(),
  },
  (table) => [
    primaryKey({ columns: [table.seriesId, table.editionCode] }),
    unique('series_slug_per_edition').on(table.editionCode, table.slug),
  ],
)
