import { type Database, duty, dutyHandover, member } from '@dateline/db'
import { and, asc, desc, eq, gte, inArray, isNull, lt, or, sql } from 'drizzle-orm'

export type DutyRow = typeof duty.$inferSelect
export type HandoverRow = typeof dutyHandover.$inferSelect

/** A week by its Monday, and an edition; null for the whole outlet. */
export type Place = { monday: string; edition: string | null }

const at = (table: typeof duty | typeof dutyHandover, { monday, edition }: Place) =>
  and(eq(table.monday, monday), edition === null ? isNull(table.editionCode) : eq(table.editionCode, edition))

type Weeks = { from: string; until: string; edition: string | null }

const within = (table: typeof duty | typeof dutyHandover, { from, until, edition }: Weeks) =>
  and(
    gte(table.monday, from),
    lt(table.monday, until),
    edition === null ? undefined : or(isNull(table.editionCode), eq(table.editionCode, edition)),
  )

export function listDuties(db: Database, weeks: Weeks): Promise<DutyRow[]> {
  return db
    .select()
    .from(duty)
    .where(within(duty, weeks))
    .orderBy(asc(duty.monday), sql`${duty.editionCode} nulls first`)
    .limit(2000)
}

/** Of each place the newest. */
export function listNewestHandovers(db: Database, weeks: Weeks): Promise<HandoverRow[]> {
  return db
    .selectDistinctOn([dutyHandover.monday, dutyHandover.editionCode])
    .from(dutyHandover)
    .where(within(dutyHandover, weeks))
    .orderBy(asc(dutyHandover.monday), asc(dutyHandover.editionCode), desc(dutyHandover.id))
    .limit(2000)
}

export function listHandovers(db: Database, place: Place): Promise<HandoverRow[]> {
  return db.select().from(dutyHandover).where(at(dutyHandover, place)).orderBy(desc(dutyHandover.id)).limit(50)
}

/** Nobody else changes the roster until the transaction ends. */
export async function holdRoster(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('duty roster'))`)
}

export async function findDuty(db: Database, place: Place): Promise<DutyRow | null> {
  return (await db.select().from(duty).where(at(duty, place)))[0] ?? null
}

export async function putDuty(tx: Database, values: typeof duty.$inferInsert): Promise<void> {
  const { memberId, assignedBy, assignedAt } = values
  await tx
    .insert(duty)
    .values(values)
    .onConflictDoUpdate({
      target: [duty.monday, duty.editionCode],
      set: { memberId, assignedBy, assignedAt },
    })
}

export async function deleteDuty(tx: Database, place: Place): Promise<void> {
  await tx.delete(duty).where(at(duty, place))
}

export async function insertHandover(tx: Database, values: typeof dutyHandover.$inferInsert): Promise<void> {
  await tx.insert(dutyHandover).values(values)
}

export async function listNames(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: member.id, name: member.name })
    .from(member)
    .where(and(inArray(member.id, [...ids]), isNull(member.disabledAt)))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
