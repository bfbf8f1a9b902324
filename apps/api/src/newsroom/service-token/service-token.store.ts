import { type Database, serviceToken } from '@dateline/db'
import { and, desc, eq, gt, isNull, lt, or } from 'drizzle-orm'

export type ServiceTokenRow = typeof serviceToken.$inferSelect

export async function findGoodToken(db: Database, digest: string, now: Date): Promise<ServiceTokenRow | null> {
  const isGood = and(eq(serviceToken.digest, digest), isNull(serviceToken.revokedAt), gt(serviceToken.expiresAt, now))
  return (await db.select().from(serviceToken).where(isGood))[0] ?? null
}

/** Writes down that a token is in use, once in a while. */
export async function noteTokenUse(db: Database, id: string, now: Date, notSince: Date): Promise<void> {
  const isDue = or(isNull(serviceToken.usedAt), lt(serviceToken.usedAt, notSince))
  await db
    .update(serviceToken)
    .set({ usedAt: now })
    .where(and(eq(serviceToken.id, id), isDue))
}

export async function insertServiceToken(
  tx: Database,
  values: typeof serviceToken.$inferInsert,
): Promise<ServiceTokenRow> {
  const [row] = await tx.insert(serviceToken).values(values).returning()
  if (!row) throw new Error('The token was not written.')
  return row
}

export async function lockServiceToken(tx: Database, id: string): Promise<ServiceTokenRow | null> {
  return (await tx.select().from(serviceToken).where(eq(serviceToken.id, id)).for('update'))[0] ?? null
}

export async function revokeToken(tx: Database, id: string, revokedAt: Date): Promise<ServiceTokenRow> {
  const [row] = await tx.update(serviceToken).set({ revokedAt }).where(eq(serviceToken.id, id)).returning()
  if (!row) throw new Error(`There is no token ${id}.`)
  return row
}

/** The newest first; those that are no more stand among them, so that what they did can be told. */
export function listServiceTokens(db: Database, limit: number): Promise<ServiceTokenRow[]> {
  return db.select().from(serviceToken).orderBy(desc(serviceToken.id)).limit(limit)
}
