import { doublePrecision, integer, jsonb, primaryKey, smallint, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { BankAccount, Body, Link } from '../documents.ts'
import { frontRules, frontSlotKinds, licences, oneOf, sluggedKinds, textDirections, topicKinds } from '../values.ts'
import { live } from './schema.ts'

export const liveOutlet = live.table('outlet', {
  id: smallint().primaryKey().default(1),
  name: text().notNull(),
  timeZone: text().notNull(),
  defaultEdition: text().notNull(),
  email: text(),
  publisher: text(),
  address: text(),
  phone: text(),
  licence: text({ enum: licences }).notNull().default('all-rights-reserved'),
  links: jsonb().$type<Link[]>().notNull().default([]),
  bankAccount: jsonb().$type<BankAccount>(),
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
  wikidataId: text(),
  iptcId: text(),
  parentId: uuid(),
})

export const liveTopicName = live.table(
  'topic_name',
  {
    topicId: uuid().notNull(),
    editionCode: text().notNull(),
    name: text().notNull(),
    slug: text().notNull(),
    description: text(),
    aliases: text().array().notNull().default([]),
  },
  (table) => [
    primaryKey({ columns: [table.topicId, table.editionCode] }),
    unique('live_topic_slug_per_edition').on(table.editionCode, table.slug),
  ],
)

/** The address that something had before: it answers with where that is now. `editionCode` is empty for what all editions share. */
export const liveOldSlug = live.table(
  'old_slug',
  {
    kind: text({ enum: sluggedKinds }).notNull(),
    editionCode: text().notNull(),
    slug: text().notNull(),
    targetId: uuid().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.editionCode, table.slug] }),
    oneOf('slugged_kind_is_known', table.kind, sluggedKinds),
  ],
)

/** Topics that were found to be the same as another, which is shown wherever they are named. */
export const liveMergedTopic = live.table('merged_topic', {
  topicId: uuid().primaryKey(),
  intoId: uuid().notNull(),
})

/** Contributors who were found to be another, who is shown wherever they are named. */
export const liveMergedContributor = live.table('merged_contributor', {
  contributorId: uuid().primaryKey(),
  intoId: uuid().notNull(),
})

/** Contributors credited for something public. */
export const liveContributor = live.table('contributor', {
  id: uuid().primaryKey(),
  name: text().notNull(),
  slug: text().notNull().unique(),
  portraitAssetId: uuid(),
  links: jsonb().$type<Link[]>().notNull().default([]),
})

export const liveContributorBio = live.table(
  'contributor_bio',
  {
    contributorId: uuid().notNull(),
    editionCode: text().notNull(),
    bio: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.contributorId, table.editionCode] })],
)

/** Series that something public is a part of. */
export const liveSeries = live.table(
  'series',
  {
    id: uuid().notNull(),
    editionCode: text().notNull(),
    title: text().notNull(),
    slug: text().notNull(),
    description: text(),
  },
  (table) => [
    primaryKey({ columns: [table.id, table.editionCode] }),
    unique('live_series_slug_per_edition').on(table.editionCode, table.slug),
  ],
)

/** How an edition's front is filled. Empty: by the newest of everything, then of each section. */
export const liveFrontSlot = live.table(
  'front_slot',
  {
    editionCode: text().notNull(),
    position: integer().notNull(),
    kind: text({ enum: frontSlotKinds }).notNull(),
    heading: text(),
    sectionId: uuid(),
    rule: text({ enum: frontRules }),
    size: integer().notNull(),
    /** Chosen by hand; those that are not public are passed over. */
    articleIds: uuid().array().notNull(),
  },
  (table) => [primaryKey({ columns: [table.editionCode, table.position] })],
)

export const livePage = live.table(
  'page',
  {
    key: text().notNull(),
    editionCode: text().notNull(),
    position: integer().notNull(),
    title: text().notNull(),
    slug: text().notNull(),
    body: jsonb().$type<Body>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.key, table.editionCode] }),
    unique('live_page_slug_per_edition').on(table.editionCode, table.slug),
  ],
)
