import { integer, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../columns.ts'
import { live } from './schema.ts'

/** The keys that are good now, as the public graph checks them. A key is known by its digest alone. */
export const liveApiKey = live.table('api_key', {
  id: uuid().primaryKey(),
  digest: text().notNull().unique(),
  costPerMinute: integer().notNull(),
  maxCost: integer().notNull(),
  expiresAt: instant(),
})
