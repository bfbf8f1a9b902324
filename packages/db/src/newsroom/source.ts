import { sql } from 'drizzle-orm'
import { type AnyPgColumn, check, index, integer, text, unique, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns.ts'
import { oneOf, sourceKinds } from '../values.ts'
import { newsroom } from './schema.ts'

/** What articles have named as their sources, to be named again. Articles keep what they said. */
export const source = newsroom.table(
  'source',
  {
    id: id(),
    title: text().notNull(),
    publisher: text(),
    url: text(),
    kind: text({ enum: sourceKinds }).notNull(),
    language: text(),
    /** `2014`, `2014-01` or `2014-01-29`. */
    date: text(),
    /** The source that it was found to be the same as. */
    mergedIntoId: uuid().references((): AnyPgColumn => source.id),
    /** Counts its changes: whoever changes it says which one they saw. */
    version: integer().notNull().default(1),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [oneOf('source_kind_is_known', table.kind, sourceKinds)],
)

/**
 * How articles name a source, now or before it was changed or merged: by its url, or, where they give none, by its title and
 * publisher. No two sources are named the same.
 */
export const sourceWording = newsroom.table(
  'source_wording',
  {
    id: id(),
    sourceId: uuid()
      .notNull()
      .references(() => source.id),
    url: text(),
    title: text(),
    publisher: text(),
  },
  (table) => [
    unique('source_wording_is_of_one_source').on(table.url, table.title, table.publisher).nullsNotDistinct(),
    check('source_is_named_by_url_or_title', sql`(${table.url} is null) <> (${table.title} is null)`),
    index('source_wording_by_source').on(table.sourceId),
  ],
)
