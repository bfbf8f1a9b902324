import { index, primaryKey, text } from 'drizzle-orm/pg-core'
import { instant } from '../columns.ts'
import { newsroom } from './schema.ts'

/** What was answered to a request that named an idempotency key, for whoever sends it again. */
export const keptAnswer = newsroom.table(
  'kept_answer',
  {
    actor: text().notNull(),
    /** SHA-256 (hex) of the key, and of what was asked with it. */
    keyDigest: text().notNull(),
    requestDigest: text().notNull(),
    /** Encrypted with the key, which is kept nowhere: an answer may hold what is told only once, such as a token. */
    sealed: text().notNull(),
    at: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.actor, table.keyDigest] }), index('kept_answer_by_time').on(table.at)],
)
