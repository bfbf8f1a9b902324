import { sql } from 'drizzle-orm'
import { check, index, integer, text, unique, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns.ts'
import { articleStatuses, articleSteps, oneOf, publishingCheckKinds, publishingCheckLevels } from '../values.ts'
import { article } from './article.ts'
import { edition, section } from './outlet.ts'
import { newsroom } from './schema.ts'

/** The way that an article has come: one row for each change of its status. */
export const articleStep = newsroom.table(
  'article_step',
  {
    id: id(),
    articleId: uuid()
      .notNull()
      .references(() => article.id, { onDelete: 'cascade' }),
    at: instant().notNull(),
    actor: text().notNull(),
    step: text({ enum: articleSteps }).notNull(),
    from: text({ enum: articleStatuses }).notNull(),
    to: text({ enum: articleStatuses }).notNull(),
    /** The revision that was handed in, approved, scheduled or published. */
    revision: integer().notNull(),
    /** Why: for those who work on it, or, of a withdrawal, for readers. */
    reason: text(),
  },
  (table) => [
    index('article_step_by_article').on(table.articleId, table.at),
    oneOf('article_step_is_known', table.step, articleSteps),
    oneOf('article_step_from_is_known', table.from, articleStatuses),
    oneOf('article_step_to_is_known', table.to, articleStatuses),
  ],
)

/** What is looked at before publishing: everywhere, in an edition, in a section, or both. The most particular row of a kind counts. */
export const publishingCheck = newsroom.table(
  'publishing_check',
  {
    id: id(),
    kind: text({ enum: publishingCheckKinds }).notNull(),
    editionCode: text().references(() => edition.code),
    sectionId: uuid().references(() => section.id),
    level: text({ enum: publishingCheckLevels }).notNull(),
    /** Of `headline_length` and `standfirst`: the most characters it may have. */
    most: integer(),
  },
  (table) => [
    unique('publishing_check_is_once').on(table.kind, table.editionCode, table.sectionId).nullsNotDistinct(),
    oneOf('publishing_check_kind_is_known', table.kind, publishingCheckKinds),
    oneOf('publishing_check_level_is_known', table.level, publishingCheckLevels),
    check('publishing_check_most_is_a_length', sql`${table.most} between 1 and 2000`),
  ],
)
