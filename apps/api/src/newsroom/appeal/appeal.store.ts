import { appeal, type Database } from '@dateline/db'
import { and, desc, eq, ne, sql } from 'drizzle-orm'
import type { AppealRow } from '../../publishing/appeal.store.ts'

export async function findAppeal(db: Database, id: string): Promise<AppealRow | null> {
  return (await db.select().from(appeal).where(eq(appeal.id, id)))[0] ?? null
}

export async function insertAppeal(tx: Database, values: typeof appeal.$inferInsert): Promise<AppealRow> {
  const [row] = await tx.insert(appeal).values(values).returning()
  if (!row) throw new Error('The appeal was not written.')
  return row
}

export async function updateAppeal(tx: Database, id: string, values: Partial<AppealRow>): Promise<AppealRow> {
  const [row] = await tx.update(appeal).set(values).where(eq(appeal.id, id)).returning()
  if (!row) throw new Error('The appeal was not written.')
  return row
}

/** The one that begins last first. */
export function listAppeals(db: Database, edition: string, limit: number): Promise<AppealRow[]> {
  return db
    .select()
    .from(appeal)
    .where(eq(appeal.editionCode, edition))
    .orderBy(desc(appeal.startsAt), desc(appeal.id))
    .limit(limit)
}

type Span = Pick<AppealRow, 'editionCode' | 'placement' | 'startsAt' | 'endsAt'>

/** Another appeal that stands in the same place at any moment of this time. */
export async function findOverlapping(
  db: Database,
  { editionCode, placement, startsAt, endsAt }: Span,
  id: string | null,
): Promise<AppealRow | null> {
  const [row] = await db
    .select()
    .from(appeal)
    .where(
      and(
        eq(appeal.editionCode, editionCode),
        eq(appeal.placement, placement),
        id === null ? undefined : ne(appeal.id, id),
        sql`tstzrange(${appeal.startsAt}, ${appeal.endsAt}) && tstzrange(${startsAt.toISOString()}, ${endsAt?.toISOString() ?? null})`,
      ),
    )
    .orderBy(appeal.startsAt)
    .limit(1)
  return row ?? null
}
