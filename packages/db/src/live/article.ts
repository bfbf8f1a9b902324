import type { Body, Span } from '@dateline/content'
import { boolean, index, integer, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../columns.ts'
import { articleKinds, type ContributorRole } from '../values.ts'
import { live } from './schema.ts'

export type LiveCredit = { contributorId: string; role: ContributorRole }
export type LiveAppeal = { heading: string | null; content: Span[][] }

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
    credits: jsonb().$type<LiveCredit[]>().notNull(),
    publishedAt: instant().notNull(),
    modifiedAt: instant().notNull(),
    wordCount: integer().notNull(),
    readingMinutes: integer().notNull(),
    appeal: jsonb().$type<LiveAppeal>(),
    body: jsonb().$type<Body>().notNull(),
  },
  (table) => [
    index('live_article_by_story').on(table.storyId),
    index('live_article_by_edition').on(table.editionCode, table.publishedAt.desc(), table.id.desc()),
    index('live_article_by_section').on(table.sectionId, table.editionCode, table.publishedAt.desc(), table.id.desc()),
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
      table.publishedAt.desc(),
      table.articleId.desc(),
    ),
    index('live_article_topic_by_article').on(table.articleId),
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
})
