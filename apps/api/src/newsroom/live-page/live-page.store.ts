import { type Database, postWriter } from '@dateline/db'
import { and, eq, inArray } from 'drizzle-orm'

export type PostWriterRow = typeof postWriter.$inferSelect

export async function insertPostWriter(
  tx: Database,
  row: { articleId: string; postId: string; createdBy: string; createdAt: Date },
): Promise<void> {
  await tx.insert(postWriter).values(row)
}

export async function setPostEditor(
  tx: Database,
  row: { articleId: string; postId: string; editedBy: string; editedAt: Date },
): Promise<void> {
  await tx
    .insert(postWriter)
    .values(row)
    .onConflictDoUpdate({ target: [postWriter.articleId, postWriter.postId], set: row })
}

export async function findPostWriter(db: Database, articleId: string, postId: string): Promise<PostWriterRow | null> {
  return (await listPostWriters(db, articleId, [postId]))[0] ?? null
}

/** Of posts that came with the text of the page there are none. */
export function listPostWriters(db: Database, articleId: string, postIds: readonly string[]): Promise<PostWriterRow[]> {
  return db
    .select()
    .from(postWriter)
    .where(and(eq(postWriter.articleId, articleId), inArray(postWriter.postId, [...postIds])))
}
