import { appeal, type Database, liveAppeal } from '@dateline/db'
import { and, asc, eq, sql } from 'drizzle-orm'

export type AppealRow = typeof appeal.$inferSelect
export type LiveAppeal = typeof liveAppeal.$inferSelect

/** Until the transaction ends: whoever changes an edition's appeals takes turns. */
export async function lockAppeals(tx: Database, edition: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`appeals of ${edition}`}))`)
}

/** What an edition asks for at a moment, as readers are to see it. */
export async function listAppealsAt(db: Database, edition: string, moment: Date): Promise<LiveAppeal[]> {
  const at = sql`${moment.toISOString()}::timestamptz`
  return db
    .select({
      editionCode: appeal.editionCode,
      placement: appeal.placement,
      appealId: appeal.id,
      heading: appeal.heading,
      content: appeal.content,
      linkLabel: appeal.linkLabel,
      goal: appeal.goal,
      raised: appeal.raised,
      currency: appeal.currency,
      endsAt: appeal.endsAt,
    })
    .from(appeal)
    .where(
      and(
        eq(appeal.editionCode, edition),
        sql`${appeal.startsAt} <= ${at} and (${appeal.endsAt} is null or ${appeal.endsAt} > ${at})`,
      ),
    )
    .orderBy(asc(appeal.placement))
}

/** What readers see. */
export async function readLiveAppeals(db: Database, edition: string): Promise<LiveAppeal[]> {
  return db.select().from(liveAppeal).where(eq(liveAppeal.editionCode, edition)).orderBy(asc(liveAppeal.placement))
}

export async function writeLiveAppeals(tx: Database, edition: string, rows: readonly LiveAppeal[]): Promise<void> {
  await tx.delete(liveAppeal).where(eq(liveAppeal.editionCode, edition))
  if (rows.length > 0) await tx.insert(liveAppeal).values([...rows])
}
