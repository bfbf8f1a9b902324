import { type AnyPgColumn, index, integer, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns.ts'
import { article } from './article.ts'
import { member } from './member.ts'
import { newsroom } from './schema.ts'

/** What members say to one another about an article or one of its blocks. Readers never see it. */
export const note = newsroom.table(
  'note',
  {
    id: id(),
    articleId: uuid()
      .notNull()
      .references(() => article.id, { onDelete: 'cascade' }),
    /** The note that it answers: one that opened a thread. Null for those. */
    threadId: uuid().references((): AnyPgColumn => note.id, { onDelete: 'cascade' }),
    /** The block that the thread is about; null where it is about the article. The block may be gone since. */
    blockId: text(),
    /** The newest revision when it was written. */
    revision: integer().notNull(),
    text: text().notNull(),
    createdBy: text().notNull(),
    createdAt: instant().notNull(),
    changedAt: instant(),
    /** Of a note that opened a thread. */
    resolvedAt: instant(),
    resolvedBy: text(),
  },
  (table) => [
    index('note_by_article').on(table.articleId, table.threadId, table.id),
    index('note_by_thread').on(table.threadId, table.id),
  ],
)

/** That a note is meant for somebody. */
export const noteMention = newsroom.table(
  'note_mention',
  {
    noteId: uuid()
      .notNull()
      .references(() => note.id, { onDelete: 'cascade' }),
    memberId: uuid()
      .notNull()
      .references(() => member.id),
  },
  (table) => [primaryKey({ columns: [table.noteId, table.memberId] })],
)

/** Who has an article open. A row counts until it expires: an app that is there says so again and again. */
export const presence = newsroom.table(
  'presence',
  {
    articleId: uuid()
      .notNull()
      .references(() => article.id, { onDelete: 'cascade' }),
    memberId: uuid()
      .notNull()
      .references(() => member.id),
    since: instant().notNull(),
    /** Where in the text they are. */
    blockId: text(),
    expiresAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.articleId, table.memberId] }), index('presence_by_end').on(table.expiresAt)],
)

/**
 * Who writes in an article, or in one of its blocks, so that others keep their hands off it. Nothing depends on it: what two
 * save at once is joined. Counts until it expires.
 */
export const textLock = newsroom.table(
  'text_lock',
  {
    id: id(),
    articleId: uuid()
      .notNull()
      .references(() => article.id, { onDelete: 'cascade' }),
    /** The whole article where null. */
    blockId: text(),
    memberId: uuid()
      .notNull()
      .references(() => member.id),
    since: instant().notNull(),
    expiresAt: instant().notNull(),
    /** The members who had it, and are told that it was taken over. */
    takenFrom: uuid().array().notNull().default([]),
  },
  (table) => [
    unique('one_lock_per_text').on(table.articleId, table.blockId).nullsNotDistinct(),
    index('text_lock_by_end').on(table.expiresAt),
  ],
)
