import { sql } from 'drizzle-orm'
import { index, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns.ts'
import { glossaryKinds, oneOf } from '../values.ts'
import { article, correction, revision, story } from './article.ts'
import { member } from './member.ts'
import { edition } from './outlet.ts'
import { newsroom } from './schema.ts'

/** That somebody has read a translation against a later revision of its original, and found it still right. */
export const translationCheck = newsroom.table(
  'translation_check',
  {
    id: id(),
    articleId: uuid()
      .notNull()
      .references(() => article.id, { onDelete: 'cascade' }),
    /** The revision of the original. */
    sourceRevisionId: uuid()
      .notNull()
      .references(() => revision.id),
    at: instant().notNull(),
    by: text().notNull(),
  },
  (table) => [unique('one_check_per_revision').on(table.articleId, table.sourceRevisionId)],
)

/** That a story is wanted in an edition. Closed when its article there is begun, or when nobody wants it any more. */
export const translationRequest = newsroom.table(
  'translation_request',
  {
    id: id(),
    storyId: uuid()
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    editionCode: text()
      .notNull()
      .references(() => edition.code),
    note: text(),
    dueAt: instant(),
    requestedBy: text().notNull(),
    requestedAt: instant().notNull(),
    takenBy: uuid().references(() => member.id),
    takenAt: instant(),
    closedAt: instant(),
  },
  (table) => [
    uniqueIndex('one_open_request_per_edition')
      .on(table.storyId, table.editionCode)
      .where(sql`${table.closedAt} is null`),
    index('request_by_taker').on(table.takenBy).where(sql`${table.closedAt} is null`),
  ],
)

/** That an original was corrected, and a translation of it may need the same. */
export const correctionTask = newsroom.table(
  'correction_task',
  {
    id: id(),
    correctionId: uuid()
      .notNull()
      .references(() => correction.id, { onDelete: 'cascade' }),
    /** The translation. */
    articleId: uuid()
      .notNull()
      .references(() => article.id, { onDelete: 'cascade' }),
    openedAt: instant().notNull(),
    closedAt: instant(),
    closedBy: text(),
    /** Why the translation needs no correction; null where it got one. */
    reason: text(),
  },
  (table) => [
    unique('one_task_per_translation').on(table.correctionId, table.articleId),
    index('correction_task_by_article').on(table.articleId),
  ],
)

/** How a name or a term is said in another language. */
export const glossaryTerm = newsroom.table(
  'glossary_term',
  {
    id: id(),
    /** BCP 47, as editions are named. */
    fromLanguage: text().notNull(),
    toLanguage: text().notNull(),
    kind: text({ enum: glossaryKinds }).notNull(),
    term: text().notNull(),
    rendering: text().notNull(),
    note: text(),
    changedBy: text().notNull(),
    changedAt: instant().notNull(),
  },
  (table) => [
    oneOf('glossary_kind_is_known', table.kind, glossaryKinds),
    unique('one_rendering_per_term').on(table.fromLanguage, table.toLanguage, table.term),
  ],
)

/** How a block of an original was rendered in a translation that went out. */
export const translationMemory = newsroom.table(
  'translation_memory',
  {
    id: id(),
    /** The translation. */
    articleId: uuid()
      .notNull()
      .references(() => article.id, { onDelete: 'cascade' }),
    /** BCP 47, as editions are named. */
    fromLanguage: text().notNull(),
    toLanguage: text().notNull(),
    /** All that is read of the block, a line for each text. */
    source: text().notNull(),
    rendering: text().notNull(),
    at: instant().notNull(),
  },
  (table) => [
    index('memory_by_article').on(table.articleId),
    index('memory_by_trigram').using('gin', sql`${table.source} live.gin_trgm_ops`),
  ],
)
