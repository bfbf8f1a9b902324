import { index, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns.ts'
import { newsroom } from './schema.ts'

/** Who did what, when. Rows are added and never changed; a trigger refuses the rest. */
export const auditEntry = newsroom.table(
  'audit_entry',
  {
    id: id(),
    at: instant().notNull(),
    actor: text().notNull(),
    action: text().notNull(),
    articleId: uuid(),
    detail: jsonb().$type<Record<string, unknown>>().notNull(),
  },
  (table) => [index('audit_by_article').on(table.articleId, table.at)],
)
