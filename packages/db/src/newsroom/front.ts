import { index, integer, jsonb, text, unique } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns.ts'
import type { ArrangedSlot } from '../documents.ts'
import { edition } from './outlet.ts'
import { newsroom } from './schema.ts'

/** How an edition's front is arranged, from a moment on. Rows are added; of those whose moment has come, the latest counts. */
export const frontRevision = newsroom.table(
  'front_revision',
  {
    id: id(),
    editionCode: text()
      .notNull()
      .references(() => edition.code),
    number: integer().notNull(),
    slots: jsonb().$type<ArrangedSlot[]>().notNull(),
    goesLiveAt: instant().notNull().defaultNow(),
    /** Taken back before its moment came. */
    cancelledAt: instant(),
    createdBy: text().notNull(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    unique('front_revision_number_per_edition').on(table.editionCode, table.number),
    index('front_revision_by_moment').on(table.editionCode, table.goesLiveAt),
  ],
)
