import { integer, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../columns.ts'
import { audience } from './schema.ts'

/** How often an article was read in an hour. Of the readers it knows nothing. */
export const readCount = audience.table(
  'read_count',
  {
    editionCode: text().notNull(),
    /** The beginning of the hour. */
    hour: instant().notNull(),
    articleId: uuid().notNull(),
    count: integer().notNull(),
  },
  // In this order the last hours of an edition stand together, and old ones at one end.
  (table) => [primaryKey({ columns: [table.editionCode, table.hour, table.articleId] })],
)
