import { doublePrecision, integer, primaryKey, smallint, text, unique, uuid } from 'drizzle-orm/pg-core'
import { textDirections, topicKinds } from '../values.ts'
import { live } from './schema.ts'

export const liveOutlet = live.table('outlet', {
  id: smallint().primaryKey().default(1),
  name: text().notNull(),
  timeZone: text().notNull(),
  defaultEdition: text().notNull(),
  email: text(),
})

export const liveEdition = live.table('edition', {
  code: text().primaryKey(),
  position: integer().notNull(),
  name: text().notNull(),
  title: text().notNull(),
  tagline: text().notNull(),
  description: text().notNull(),
  direction: text({ enum: textDirections }).notNull(),
})

export const liveSection = live.table(
  'section',
  {
    id: uuid().notNull(),
    editionCode: text().notNull(),
    position: integer().notNull(),
    name: text().notNull(),
    slug: text().notNull(),
    description: text(),
  },
  (table) => [
    primaryKey({ columns: [table.id, table.editionCode] }),
    unique('live_section_slug_per_edition').on(table.editionCode, table.slug),
  ],
)

/** Topics that something public is about. */
export const liveTopic = live.table('topic', {
  id: uuid().primaryKey(),
  kind: text({ enum: topicKinds }).notNull(),
  latitude: doublePrecision(),
  longitude: doublePrecision(),
  country: text(),
})

export const liveTopicName = live.table(
  'topic_name',
  {
    topicId: uuid().notNull(),
    editionCode: text().notNull(),
    name: text().notNull(),
    slug: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.topicId, table.editionCode] }),
    unique('live_topic_slug_per_edition').on(table.editionCode, table.slug),
  ],
)

/** Contributors credited for something public. */
export const liveContributor = live.table('contributor', {
  id: uuid().primaryKey(),
  name: text().notNull(),
  slug: text().notNull().unique(),
})
