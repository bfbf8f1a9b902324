import { integer, text } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns.ts'
import { newsroom } from './schema.ts'

/** Keys for the public graph, given to clients who need more than everybody may ask. */
export const apiKey = newsroom.table('api_key', {
  id: id(),
  name: text().notNull(),
  /** Whom to write to about it, and whatever else is good to know. */
  note: text(),
  /** SHA-256 (hex) of the key. The key itself is kept by nobody but its holder. */
  digest: text().notNull().unique(),
  costPerMinute: integer().notNull(),
  maxCost: integer().notNull(),
  createdAt: instant().notNull(),
  createdBy: text().notNull(),
  expiresAt: instant(),
  revokedAt: instant(),
})
