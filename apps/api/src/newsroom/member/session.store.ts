import { type Database, member, memberGrant, memberSession } from '@dateline/db'
import { and, desc, eq, gt, isNull, lte, ne, sql } from 'drizzle-orm'
import type { Grant } from '../../roles.ts'

export type SessionRow = typeof memberSession.$inferSelect

/** Who a session belongs to, if it is good: the member may sign in, and it has not ended. */
export async function findSessionMember(db: Database, id: string, now: Date, begunAfter: Date) {
  const [row] = await db
    .select({
      session: memberSession,
      name: member.name,
      grants: sql<Grant[]>`(
        select coalesce(json_agg(json_build_object('role', role, 'edition', edition_code) order by id), '[]')
        from ${memberGrant} where member_id = ${memberSession.memberId})`,
    })
    .from(memberSession)
    .innerJoin(member, eq(member.id, memberSession.memberId))
    .where(
      and(
        eq(memberSession.id, id),
        gt(memberSession.expiresAt, now),
        gt(memberSession.createdAt, begunAfter),
        isNull(member.disabledAt),
      ),
    )
  return row ?? null
}

export async function noteUse(db: Database, id: string, values: { expiresAt: Date; updatedAt: Date }): Promise<void> {
  await db.update(memberSession).set(values).where(eq(memberSession.id, id))
}

/** What is known of a session, as the address that it came from, goes with it. */
export async function deleteEndedSessions(db: Database, now: Date): Promise<void> {
  await db.delete(memberSession).where(lte(memberSession.expiresAt, now))
}

/** The sessions of a member that are good, the one used last first. */
export function listSessions(db: Database, memberId: string, now: Date): Promise<SessionRow[]> {
  return db
    .select()
    .from(memberSession)
    .where(and(eq(memberSession.memberId, memberId), gt(memberSession.expiresAt, now)))
    .orderBy(desc(memberSession.updatedAt), desc(memberSession.id))
    .limit(100)
}

/** False when the member has no such session. */
export async function deleteSession(tx: Database, memberId: string, id: string): Promise<boolean> {
  const own = and(eq(memberSession.id, id), eq(memberSession.memberId, memberId))
  return (await tx.delete(memberSession).where(own).returning({ id: memberSession.id })).length > 0
}

/** All sessions of a member, but for the one named. Says how many. */
export async function deleteSessions(tx: Database, memberId: string, except: string | null = null): Promise<number> {
  const doomed = and(eq(memberSession.memberId, memberId), except === null ? undefined : ne(memberSession.id, except))
  return (await tx.delete(memberSession).where(doomed).returning({ id: memberSession.id })).length
}
