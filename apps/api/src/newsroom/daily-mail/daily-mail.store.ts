import { type Database, dailyMail, duty, member, memberGrant, outlet } from '@dateline/db'
import { and, asc, eq, exists, inArray, isNull, lt, notExists } from 'drizzle-orm'

export type Recipient = { id: string; name: string; email: string; language: string | null }

/** Of the member, while they can sign in and have a role. */
const isThere = (db: Database) =>
  and(
    isNull(member.disabledAt),
    exists(db.select({ id: memberGrant.id }).from(memberGrant).where(eq(memberGrant.memberId, member.id))),
  )

/** Members whose mail of a day is not taken care of: those who were there before the morning. */
export async function listWaiting(db: Database, day: string, morning: Date): Promise<string[]> {
  const settled = db
    .select({ id: dailyMail.memberId })
    .from(dailyMail)
    .where(and(eq(dailyMail.memberId, member.id), eq(dailyMail.day, day)))
  const rows = await db
    .select({ id: member.id })
    .from(member)
    .where(and(isThere(db), lt(member.createdAt, morning), notExists(settled)))
    .orderBy(asc(member.id))
  return rows.map(({ id }) => id)
}

export async function findRecipient(db: Database, id: string): Promise<Recipient | null> {
  const { name, email, language } = member
  const [row] = await db
    .select({ id: member.id, name, email, language })
    .from(member)
    .where(and(eq(member.id, id), isThere(db)))
  return row ?? null
}

/** False when it was taken care of already, or somebody is about to. */
export async function claimMail(db: Database, memberId: string, day: string, sentAt: Date | null): Promise<boolean> {
  const rows = await db.insert(dailyMail).values({ memberId, day, sentAt }).onConflictDoNothing().returning()
  return rows.length > 0
}

/** The mail server would not have it: it is not taken care of after all. */
export async function releaseMail(db: Database, memberId: string, day: string): Promise<void> {
  await db.delete(dailyMail).where(and(eq(dailyMail.memberId, memberId), eq(dailyMail.day, day)))
}

/** Where a member is on duty in the week of this Monday: the editions, null for the whole outlet. */
export async function listOwnDuties(db: Database, memberId: string, monday: string): Promise<(string | null)[]> {
  const rows = await db
    .select({ edition: duty.editionCode })
    .from(duty)
    .where(and(eq(duty.memberId, memberId), eq(duty.monday, monday)))
    .orderBy(asc(duty.editionCode))
  return rows.map(({ edition }) => edition)
}

export async function readOutlet(db: Database) {
  const [row] = await db
    .select({ name: outlet.name, timeZone: outlet.timeZone, defaultEdition: outlet.defaultEdition })
    .from(outlet)
  if (!row) throw new Error('The outlet has no settings yet.')
  return row
}

/** Members' names, for those of these actors who are members. */
export async function namesOfActors(db: Database, actors: readonly string[]): Promise<Map<string, string>> {
  const ids = actors.filter((actor) => actor.startsWith('member:')).map((actor) => actor.slice('member:'.length))
  if (ids.length === 0) return new Map()
  const rows = await db.select({ id: member.id, name: member.name }).from(member).where(inArray(member.id, ids))
  return new Map(rows.map(({ id, name }) => [`member:${id}`, name]))
}
