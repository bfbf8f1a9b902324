import { type Database, presence, textLock } from '@dateline/db'
import { and, asc, eq, gt, inArray, isNull, lte, sql } from 'drizzle-orm'

export type PresenceRow = typeof presence.$inferSelect
export type LockRow = typeof textLock.$inferSelect

/** Until the transaction ends nobody else takes or leaves a lock of the article. Saving doesn't wait for it. */
export async function holdLocks(tx: Database, articleId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`locks of ${articleId}`}))`)
}

/** Those who are there now, the first who came first. */
export function listPresence(db: Database, articleId: string, now: Date): Promise<PresenceRow[]> {
  return db
    .select()
    .from(presence)
    .where(and(eq(presence.articleId, articleId), gt(presence.expiresAt, now)))
    .orderBy(asc(presence.since), asc(presence.memberId))
    .limit(100)
}

/** The one who is there stays since they came; whoever had gone comes anew. */
export async function putPresence(db: Database, values: typeof presence.$inferInsert): Promise<void> {
  await db
    .insert(presence)
    .values(values)
    .onConflictDoUpdate({
      target: [presence.articleId, presence.memberId],
      set: {
        blockId: values.blockId ?? null,
        expiresAt: values.expiresAt,
        since: sql`case when ${presence.expiresAt} > excluded.since then ${presence.since} else excluded.since end`,
      },
    })
}

export async function deletePresence(db: Database, articleId: string, memberId: string): Promise<void> {
  await db.delete(presence).where(and(eq(presence.articleId, articleId), eq(presence.memberId, memberId)))
}

export function listLocks(db: Database, articleId: string, now: Date): Promise<LockRow[]> {
  return db
    .select()
    .from(textLock)
    .where(and(eq(textLock.articleId, articleId), gt(textLock.expiresAt, now)))
    .orderBy(asc(textLock.since), asc(textLock.id))
    .limit(500)
}

export async function insertLock(tx: Database, values: typeof textLock.$inferInsert): Promise<LockRow> {
  const [row] = await tx.insert(textLock).values(values).returning()
  if (!row) throw new Error('The lock was not written.')
  return row
}

export async function prolongLock(tx: Database, id: string, expiresAt: Date): Promise<void> {
  await tx.update(textLock).set({ expiresAt }).where(eq(textLock.id, id))
}

export async function deleteLocks(tx: Database, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.delete(textLock).where(inArray(textLock.id, [...ids]))
}

/** Of one text, or of all of an article where it isn't named. */
export async function deleteLocksOf(
  tx: Database,
  { articleId, memberId, blockId }: { articleId: string; memberId: string; blockId?: string | null },
): Promise<void> {
  await tx
    .delete(textLock)
    .where(
      and(
        eq(textLock.articleId, articleId),
        eq(textLock.memberId, memberId),
        blockId === undefined ? undefined : blockId === null ? isNull(textLock.blockId) : eq(textLock.blockId, blockId),
      ),
    )
}

export async function deleteExpired(tx: Database, articleId: string, now: Date): Promise<void> {
  await tx.delete(textLock).where(and(eq(textLock.articleId, articleId), lte(textLock.expiresAt, now)))
  await tx.delete(presence).where(and(eq(presence.articleId, articleId), lte(presence.expiresAt, now)))
}
