import type { Body } from '@dateline/content'
import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { id, instant } from '../columns.ts'
import type { Appeal, Picture, Source } from '../documents.ts'
import { articleKinds, articleStatuses, contributorRoles, licences, liveStates, oneOf } from '../values.ts'
import { contributor } from './contributor.ts'
import { member } from './member.ts'
import { edition, section } from './outlet.ts'
import { newsroom } from './schema.ts'
import { series } from './series.ts'
import { topic } from './topic.ts'

export const story = newsroom.table('story', {
  id: id(),
  createdAt: instant().notNull().defaultNow(),
  /** Until then nothing of the story goes out, in whatever edition. Null, or past: it may. */
  embargoedUntil: instant(),
})

export const article = newsroom.table(
  'article',
  {
    id: id(),
    storyId: uuid()
      .notNull()
      .references(() => story.id),
    editionCode: text()
      .notNull()
      .references(() => edition.code),
    status: text({ enum: articleStatuses }).notNull().default('draft'),
    slug: text().notNull(),
    isOriginal: boolean().notNull(),
    /** Number of the newest revision. */
    latestRevision: integer().notNull(),
    /** Number of the revision that the public sees, or saw until it was withdrawn. */
    publishedRevision: integer(),
    publishedAt: instant(),
    modifiedAt: instant(),
    withdrawnAt: instant(),
    withdrawnReason: text(),
    /** Withdrawn because a law, a court or an authority demanded it. */
    withdrawnByLaw: boolean().notNull().default(false),
    /** Who demanded it, as readers are told. */
    withdrawalDemandedBy: text(),
    /** Who has it on their desk. */
    assigneeId: uuid().references(() => member.id),
    /** When it should be done. */
    dueAt: instant(),
    /** When it goes out by itself, and which revision then does. Of a scheduled article alone. */
    scheduledFor: instant(),
    scheduledRevision: integer(),
    /** Thrown away: nobody works on it, and it can be taken back. Only of what readers never saw. */
    discardedAt: instant(),
    discardedBy: text(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('one_article_per_story_and_edition')
      .on(table.storyId, table.editionCode)
      .where(sql`${table.discardedAt} is null`),
    uniqueIndex('article_slug_per_edition').on(table.editionCode, table.slug).where(sql`${table.discardedAt} is null`),
    uniqueIndex('one_original_per_story')
      .on(table.storyId)
      .where(sql`${table.isOriginal} and ${table.discardedAt} is null`),
    check(
      'only_unpublished_articles_are_discarded',
      sql`${table.discardedAt} is null or (${table.publishedRevision} is null and ${table.scheduledFor} is null)`,
    ),
    oneOf('article_status_is_known', table.status, articleStatuses),
    check(
      'article_is_scheduled_for_an_instant',
      sql`(${table.status} = 'scheduled') = (${table.scheduledFor} is not null) and (${table.scheduledFor} is null) = (${table.scheduledRevision} is null)`,
    ),
    index('article_by_assignee').on(table.assigneeId, table.dueAt),
    index('article_by_schedule').on(table.scheduledFor).where(sql`${table.scheduledFor} is not null`),
    index('article_by_edition').on(table.editionCode, table.createdAt),
  ],
)

export const revision = newsroom.table(
  'revision',
  {
    id: id(),
    articleId: uuid()
      .notNull()
      .references(() => article.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    kind: text({ enum: articleKinds }).notNull(),
    sectionId: uuid().references(() => section.id),
    kicker: text(),
    headline: text().notNull(),
    standfirst: text(),
    body: jsonb().$type<Body>().notNull(),
    appeal: jsonb().$type<Appeal>(),
    leadImage: jsonb().$type<Picture>(),
    sources: jsonb().$type<Source[]>().notNull().default([]),
    /** Null for the outlet's own. */
    licence: text({ enum: licences }),
    republicationNote: text(),
    searchTitle: text(),
    searchDescription: text(),
    socialTitle: text(),
    socialDescription: text(),
    socialAssetId: uuid(),
    seriesId: uuid().references(() => series.id),
    seriesPart: integer(),
    /** Of a live page: whether it still takes posts. */
    liveState: text({ enum: liveStates }),
    /** The revision of the original that this revision of a translation was made from. */
    sourceRevisionId: uuid().references((): AnyPgColumn => revision.id),
    /** While a translation is brought up to a newer original: the revision that it was made from before. */
    previousSourceRevisionId: uuid().references((): AnyPgColumn => revision.id),
    /** SHA-256 of the file that it was imported from. */
    importDigest: text(),
    /** Saved by the editor itself while somebody wrote. */
    isAutosave: boolean().notNull().default(false),
    createdBy: text().notNull(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    oneOf('article_kind_is_known', table.kind, articleKinds),
    oneOf('licence_is_known', table.licence, licences),
    oneOf('live_state_is_known', table.liveState, liveStates),
    unique('revision_number_per_article').on(table.articleId, table.number),
    index('revision_by_import').on(table.importDigest).where(sql`${table.importDigest} is not null`),
    index('revision_by_series').on(table.seriesId).where(sql`${table.seriesId} is not null`),
    index('revision_by_source')
      .using('gin', sql`${table.sources} jsonb_path_ops`)
      .where(sql`${table.sources} <> '[]'::jsonb`),
  ],
)

/** The places of the dateline, in the order in which they are printed. */
export const revisionPlace = newsroom.table(
  'revision_place',
  {
    revisionId: uuid()
      .notNull()
      .references(() => revision.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    topicId: uuid()
      .notNull()
      .references(() => topic.id),
  },
  (table) => [primaryKey({ columns: [table.revisionId, table.position] })],
)

export const revisionTopic = newsroom.table(
  'revision_topic',
  {
    revisionId: uuid()
      .notNull()
      .references(() => revision.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    topicId: uuid()
      .notNull()
      .references(() => topic.id),
  },
  (table) => [primaryKey({ columns: [table.revisionId, table.position] })],
)

export const revisionCredit = newsroom.table(
  'revision_credit',
  {
    revisionId: uuid()
      .notNull()
      .references(() => revision.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    contributorId: uuid()
      .notNull()
      .references(() => contributor.id),
    role: text({ enum: contributorRoles }).notNull(),
  },
  (table) => [
    oneOf('role_is_known', table.role, contributorRoles),
    primaryKey({ columns: [table.revisionId, table.position] }),
  ],
)

/** Articles to read next, chosen by hand. Any version of a story stands for the story. */
export const revisionRelated = newsroom.table(
  'revision_related',
  {
    revisionId: uuid()
      .notNull()
      .references(() => revision.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    articleId: uuid()
      .notNull()
      .references(() => article.id),
  },
  (table) => [primaryKey({ columns: [table.revisionId, table.position] })],
)

/** That something was wrong and is now right: public, and for good. No revision takes one away. */
export const correction = newsroom.table(
  'correction',
  {
    id: id(),
    articleId: uuid()
      .notNull()
      .references(() => article.id, { onDelete: 'cascade' }),
    at: instant().notNull(),
    text: text().notNull(),
    /** What was wrong: a name, a figure, a sentence. */
    concerned: text(),
    /** The number of the first revision that says it right; null where that wasn't noted. */
    revision: integer(),
    createdBy: text().notNull(),
  },
  (table) => [index('correction_by_article').on(table.articleId, table.at)],
)
