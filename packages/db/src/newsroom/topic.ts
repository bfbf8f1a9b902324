import { sql } from 'drizzle-orm'
import { type AnyPgColumn, doublePrecision, index, integer, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { id } from '../columns.ts'
import { oneOf, topicKinds } from '../values.ts'
import { edition } from './outlet.ts'
import { newsroom } from './schema.ts'

export const topic = newsroom.table(
  'topic',
  {
    id: id(),
    kind: text({ enum: topicKinds }).notNull(),
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    country: text(),
    /** A Wikidata item: `Q414`. */
    wikidataId: text(),
    /** An IPTC media topic: `medtop:20000639`. */
    iptcId: text(),
    /** The wider topic: of a city its country, of a committee its organisation. */
    parentId: uuid().references((): AnyPgColumn => topic.id),
    /** The topic that it was found to be the same as. Revisions go on naming it; whatever shows it shows the other. */
    mergedIntoId: uuid().references((): AnyPgColumn => topic.id),
    /** Counts its changes: whoever changes it says which one they saw. */
    version: integer().notNull().default(1),
  },
  (table) => [oneOf('topic_kind_is_known', table.kind, topicKinds)],
)

export const topicName = newsroom.table(
  'topic_name',
  {
    topicId: uuid()
      .notNull()
      .references(() => topic.id, { onDelete: 'cascade' }),
    editionCode: text()
      .notNull()
      .references(() => edition.code),
    name: text().notNull(),
    slug: text().notNull(),
    description: text(),
    /** Other spellings by which it is found. */
    aliases: text().array().notNull().default([]),
  },
  (table) => [
    primaryKey({ columns: [table.topicId, table.editionCode] }),
    unique('topic_slug_per_edition').on(table.editionCode, table.slug),
    index('topic_by_name').on(table.editionCode, sql`lower(${table.name})`),
  ],
)
