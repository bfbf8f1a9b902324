import type { Body } from '@dateline/content'
import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { falling, instant } from '../columns.ts'
import type { Appeal, Correction, Credit, Picture, Source, TranslatedFrom } from '../documents.ts'
import { articleKinds, contributorRoles, licences, liveStates } from '../values.ts'
import { live } from './schema.ts'

export const liveArticle = live.table(
  'article',
  {
    id: uuid().primaryKey(),
    storyId: uuid().notNull(),
    editionCode: text().notNull(),
    path: text().notNull().unique(),
    slug: text().notNull(),
    isOriginal: boolean().notNull(),
    kind: text({ enum: articleKinds }).notNull(),
    sectionId: uuid(),
    kicker: text(),
    headline: text().notNull(),
    standfirst: text(),
    placeIds: uuid().array().notNull(),
    topicIds: uuid().array().notNull(),
    credits: jsonb().$type<Credit[]>().notNull(),
    publishedAt: instant().notNull(),
    modifiedAt: instant().notNull(),
    wordCount: integer().notNull(),
    readingMinutes: integer().notNull(),
    leadImage: jsonb().$type<Picture>(),
    sources: jsonb().$type<Source[]>().notNull().default([]),
    corrections: jsonb().$type<Correction[]>().notNull().default([]),
    licence: text({ enum: licences }),
    republicationNote: text(),
    searchTitle: text(),
    searchDescription: text(),
    socialTitle: text(),
    socialDescription: text(),
    socialAssetId: uuid(),
    seriesId: uuid(),
    seriesPart: integer(),
    /** Chosen by hand. */
    relatedIds: uuid().array().notNull().default([]),
    liveState: text({ enum: liveStates }),
    /** The number of the revision that is shown. */
    revision: integer().notNull().default(1),
    translatedFrom: jsonb().$type<TranslatedFrom>(),
    appeal: jsonb().$type<Appeal>(),
    body: jsonb().$type<Body>().notNull(),
  },
  (table) => [
    index('live_article_by_story').on(table.storyId),
    index('live_article_by_edition').on(table.editionCode, falling(table.publishedAt), falling(table.id)),
    index('live_article_by_kind').on(table.editionCode, table.kind, falling(table.publishedAt), falling(table.id)),
    index('live_article_by_series')
      .on(table.seriesId, table.editionCode, falling(table.publishedAt), falling(table.id))
      .where(sql`${table.seriesId} is not null`),
    index('live_article_by_section').on(
      table.sectionId,
      table.editionCode,
      falling(table.publishedAt),
      falling(table.id),
    ),
  ],
)

/** What an article is about, its dateline included, in the order in which a topic lists its articles. */
export const liveArticleTopic = live.table(
  'article_topic',
  {
    topicId: uuid().notNull(),
    editionCode: text().notNull(),
    publishedAt: instant().notNull(),
    articleId: uuid().notNull(),
    sectionId: uuid(),
  },
  (table) => [
    primaryKey({ columns: [table.topicId, table.articleId] }),
    index('live_article_topic_newest').on(
      table.topicId,
      table.editionCode,
      falling(table.publishedAt),
      falling(table.articleId),
    ),
    index('live_article_topic_by_article').on(table.articleId),
  ],
)

/** Who is credited for an article and for what, in the order in which a contributor's articles are listed. */
export const liveArticleContributor = live.table(
  'article_contributor',
  {
    contributorId: uuid().notNull(),
    roles: text({ enum: contributorRoles }).array().notNull(),
    editionCode: text().notNull(),
    publishedAt: instant().notNull(),
    articleId: uuid().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.contributorId, table.articleId] }),
    index('live_article_contributor_newest').on(
      table.contributorId,
      table.editionCode,
      falling(table.publishedAt),
      falling(table.articleId),
    ),
    index('live_article_contributor_by_article').on(table.articleId),
  ],
)

/**
 * In which order an edition lists its corrections. What they say stands in `article.corrections`, where `number` counts
 * from 0.
 */
export const liveArticleCorrection = live.table(
  'article_correction',
  {
    articleId: uuid().notNull(),
    number: integer().notNull(),
    editionCode: text().notNull(),
    at: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.number] }),
    index('live_article_correction_newest').on(
      table.editionCode,
      falling(table.at),
      falling(table.articleId),
      falling(table.number),
    ),
  ],
)

/** Paths that an article had before. They lead to the article, not to a path, so that no redirect leads to another. */
export const liveRedirect = live.table(
  'redirect',
  {
    path: text().primaryKey(),
    articleId: uuid().notNull(),
  },
  (table) => [index('live_redirect_by_article').on(table.articleId)],
)

/** Articles that were public and were withdrawn. */
export const liveGone = live.table('gone', {
  articleId: uuid().primaryKey(),
  path: text().notNull().unique(),
  reason: text().notNull(),
  withdrawnAt: instant().notNull(),
  /** A law, a court or an authority demanded it. */
  isLegal: boolean().notNull().default(false),
  demandedBy: text(),
})
