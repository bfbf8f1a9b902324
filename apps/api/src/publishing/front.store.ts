import { type ArrangedSlot, type Database, frontRevision, liveFrontSlot } from '@dateline/db'
import { and, asc, desc, eq, isNull, lte, max, sql } from 'drizzle-orm'

export type FrontRevisionRow = typeof frontRevision.$inferSelect
export type LiveSlot = Omit<typeof liveFrontSlot.$inferSelect, 'editionCode' | 'position'>

/** Until the transaction ends: whoever arranges an edition's front takes turns. */
export async function lockFront(tx: Database, edition: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`front of ${edition}`}))`)
}

/** The arrangement that counts at a moment. */
export async function findFrontAt(db: Database, edition: string, moment: Date): Promise<FrontRevisionRow | null> {
  const [row] = await db
    .select()
    .from(frontRevision)
    .where(
      and(
        eq(frontRevision.editionCode, edition),
        lte(frontRevision.goesLiveAt, moment),
        isNull(frontRevision.cancelledAt),
      ),
    )
    .orderBy(desc(frontRevision.goesLiveAt), desc(frontRevision.number))
    .limit(1)
  return row ?? null
}

/** The number of the newest arrangement; 0 where there is none. */
export async function lastFrontNumber(db: Database, edition: string): Promise<number> {
  const [row] = await db
    .select({ number: max(frontRevision.number) })
    .from(frontRevision)
    .where(eq(frontRevision.editionCode, edition))
  return row?.number ?? 0
}

export async function insertFrontRevision(
  tx: Database,
  values: typeof frontRevision.$inferInsert,
): Promise<FrontRevisionRow> {
  const [row] = await tx.insert(frontRevision).values(values).returning()
  if (!row) throw new Error('The front was not written.')
  return row
}

/** What readers see, from top to bottom. */
export async function readLiveFront(db: Database, edition: string): Promise<LiveSlot[]> {
  const rows = await db
    .select()
    .from(liveFrontSlot)
    .where(eq(liveFrontSlot.editionCode, edition))
    .orderBy(asc(liveFrontSlot.position))
  return rows.map(({ editionCode: _, position: __, ...slot }) => slot)
}

export async function writeLiveFront(tx: Database, editionCode: string, slots: readonly LiveSlot[]): Promise<void> {
  await tx.delete(liveFrontSlot).where(eq(liveFrontSlot.editionCode, editionCode))
  if (slots.length === 0) return
  await tx.insert(liveFrontSlot).values(slots.map((slot, position) => ({ editionCode, position, ...slot })))
}

/** As readers see an arrangement at a moment: what has run out is left away. */
export function slotsAt(slots: readonly ArrangedSlot[], moment: Date): LiveSlot[] {
  return slots.map(({ chosen, ...slot }) => ({
    ...slot,
    articleIds: chosen
      .filter(({ until }) => until === null || new Date(until) > moment)
      .map(({ articleId }) => articleId),
  }))
}

/** The other way: an arrangement in which nothing runs out. */
export function arrangedFrom(slots: readonly LiveSlot[]): ArrangedSlot[] {
  return slots.map(({ articleIds, ...slot }) => ({
    ...slot,
    chosen: articleIds.map((articleId) => ({ articleId, until: null })),
  }))
}
