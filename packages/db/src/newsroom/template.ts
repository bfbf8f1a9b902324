import { jsonb, text, unique } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns.ts'
import { edition } from './outlet.ts'
import { newsroom } from './schema.ts'

/** What an article of a certain sort begins with. */
export const articleTemplate = newsroom.table(
  'article_template',
  {
    id: id(),
    name: text().notNull(),
    editionCode: text()
      .notNull()
      .references(() => edition.code),
    /** As a revision says it; checked anew when an article is begun with it. */
    content: jsonb().$type<Record<string, unknown>>().notNull(),
    createdBy: text().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [unique('article_template_name_per_edition').on(table.editionCode, table.name)],
)
