import { article, auditEntry, type Database } from '@dateline/db'
import { and, desc, eq, gte, ilike, inArray, lt, or, sql } from 'drizzle-orm'

export type AuditRow = typeof auditEntry.$inferSelect

export type AuditFilter = {
  actor?: string | undefined
  action?: string | undefined
  articleId?: string | undefined
  /** From this instant on, and before that one. */
  since?: Date | undefined
  until?: Date | undefined
  /** Anywhere in what an entry says. */
  text?: string | undefined
}

/** Newest first. Of the articles of these editions alone; of everything where they are null. */
export async function listAudit(
  db: Database,
  { actor, action, articleId, since, until, text }: AuditFilter,
  { editions, before, limit }: { editions: readonly string[] | null; before: string | null; limit: number },
): Promise<AuditRow[]> {
  const pattern = text === undefined ? '' : `%${text.replace(/[\\%_]/g, '\\$&')}%`
  return db
    .select()
    .from(auditEntry)
    .where(
      and(
        actor === undefined ? undefined : eq(auditEntry.actor, actor),
        action === undefined ? undefined : eq(auditEntry.action, action),
        articleId === undefined ? undefined : eq(auditEntry.articleId, articleId),
        since === undefined ? undefined : gte(auditEntry.at, since),
        until === undefined ? undefined : lt(auditEntry.at, until),
        text === undefined
          ? undefined
          : or(
              ...[auditEntry.detail, auditEntry.before, auditEntry.after].map((each) =>
                ilike(sql`${each}::text`, pattern),
              ),
            ),
        editions === null
          ? undefined
          : inArray(
              auditEntry.articleId,
              db
                .select({ id: article.id })
                .from(article)
                .where(inArray(article.editionCode, [...editions])),
            ),
        before === null ? undefined : lt(auditEntry.id, before),
      ),
    )
    .orderBy(desc(auditEntry.id))
    .limit(limit)
}
