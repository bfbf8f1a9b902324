import { index, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns.ts'
import { newsroom } from './schema.ts'

export type AuditOrigin = { ip: string; userAgent: string | null; requestId: string }

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
    /** What was changed, as it was and as it is: the fields that differ. Null where nothing was there, or is any more. */
    before: jsonb().$type<Record<string, unknown>>(),
    after: jsonb().$type<Record<string, unknown>>(),
    /** From where: the request that did it. Null for commands and jobs. */
    origin: jsonb().$type<AuditOrigin>(),
  },
  (table) => [
    index('audit_by_time').on(table.at, table.id),
    index('audit_by_actor').on(table.actor, table.at),
    index('audit_by_action').on(table.action, table.at),
    index('audit_by_article').on(table.articleId, table.at),
  ],
)
