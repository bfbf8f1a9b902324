import { article, auditEntry, type Database, liveArticle } from '@dateline/db'
import { asc, eq } from 'drizzle-orm'

/** An article as the newsroom knows it. */
export async function readArticle(db: Database, id: string) {
  const [row] = await db.select().from(article).where(eq(article.id, id))
  if (!row) throw new Error(`There is no article ${id}.`)
  return row
}

/** An article as the public sees it; null when it doesn't. */
export async function readLive(db: Database, id: string) {
  return (await db.select().from(liveArticle).where(eq(liveArticle.id, id)))[0] ?? null
}

/** What the audit log holds about an article, in the order of writing. */
export function readAudit(db: Database, id: string) {
  return db.select().from(auditEntry).where(eq(auditEntry.articleId, id)).orderBy(asc(auditEntry.id))
}
