import { apiKey, type Database, liveApiKey } from '@dateline/db'
import { and, asc, eq, isNull } from 'drizzle-orm'

export type ApiKey = typeof apiKey.$inferSelect

export async function insertApiKey(tx: Database, values: typeof apiKey.$inferInsert): Promise<ApiKey> {
  const [row] = await tx.insert(apiKey).values(values).returning()
  if (!row) throw new Error('The key was not written.')
  const { id, digest, costPerMinute, maxCost, expiresAt } = row
  await tx.insert(liveApiKey).values({ id, digest, costPerMinute, maxCost, expiresAt })
  return row
}

/** False when there is no such key, or it is revoked already. */
export async function revokeApiKey(tx: Database, id: string, revokedAt: Date): Promise<boolean> {
  const revoked = await tx
    .update(apiKey)
    .set({ revokedAt })
    .where(and(eq(apiKey.id, id), isNull(apiKey.revokedAt)))
    .returning({ id: apiKey.id })
  await tx.delete(liveApiKey).where(eq(liveApiKey.id, id))
  return revoked.length > 0
}

export function listApiKeys(db: Database): Promise<ApiKey[]> {
  return db.select().from(apiKey).orderBy(asc(apiKey.createdAt), asc(apiKey.id))
}
