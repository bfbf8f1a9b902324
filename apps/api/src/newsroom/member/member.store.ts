import {
  type Database,
  edition,
  member,
  memberAccount,
  memberGrant,
  memberTwoFactor,
  memberVerification,
  outlet,
} from '@dateline/db'
import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { Grant } from '../../roles.ts'
import { digestOfLink, passwordLink } from './links.ts'

export type MemberRow = typeof member.$inferSelect

export function listMembersByIds(db: Database, ids: readonly string[]): Promise<MemberRow[]> {
  return db
    .select()
    .from(member)
    .where(inArray(member.id, [...ids]))
}

/** Members in the order in which they came, after one of them. */
export function listMembers(db: Database, after: string | null, limit: number): Promise<MemberRow[]> {
  return db
    .select()
    .from(member)
    .where(after === null ? undefined : gt(member.id, after))
    .orderBy(asc(member.id))
    .limit(limit)
}

export async function findMemberByEmail(db: Database, email: string): Promise<MemberRow | null> {
  return (await db.select().from(member).where(eq(member.email, email)))[0] ?? null
}

export async function isDisabled(db: Database, id: string): Promise<boolean> {
  const [row] = await db.select({ disabledAt: member.disabledAt }).from(member).where(eq(member.id, id))
  return !row || row.disabledAt !== null
}

export async function lockMember(tx: Database, id: string): Promise<MemberRow | null> {
  return (await tx.select().from(member).where(eq(member.id, id)).for('update'))[0] ?? null
}

/** Null when somebody has this address already. */
export async function insertMember(tx: Database, values: typeof member.$inferInsert): Promise<MemberRow | null> {
  return (await tx.insert(member).values(values).onConflictDoNothing({ target: member.email }).returning())[0] ?? null
}

export async function updateMember(
  tx: Database,
  id: string,
  values: Partial<typeof member.$inferInsert>,
): Promise<MemberRow> {
  const [row] = await tx.update(member).set(values).where(eq(member.id, id)).returning()
  if (!row) throw new Error(`There is no member ${id}.`)
  return row
}

/** Grants by the ids of their members. */
export async function listGrants(db: Database, memberIds: readonly string[]): Promise<Map<string, Grant[]>> {
  const rows = await db
    .select()
    .from(memberGrant)
    .where(inArray(memberGrant.memberId, [...memberIds]))
    .orderBy(asc(memberGrant.id))
  const grants = new Map<string, Grant[]>(memberIds.map((id) => [id, []]))
  for (const { memberId, role, editionCode } of rows) grants.get(memberId)?.push({ role, edition: editionCode })
  return grants
}

export async function replaceGrants(tx: Database, memberId: string, grants: readonly Grant[]): Promise<void> {
  await tx.delete(memberGrant).where(eq(memberGrant.memberId, memberId))
  if (grants.length === 0) return
  await tx
    .insert(memberGrant)
    .values(grants.map(({ role, edition: editionCode }) => ({ memberId, role, editionCode })))
    .onConflictDoNothing()
}

/** Until the transaction ends: what is said of all members together holds for as long. */
export async function lockMembership(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('members'))`)
}

/** Administrators of everything who can sign in. */
export async function countAdministrators(tx: Database): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(distinct ${member.id})::int` })
    .from(member)
    .innerJoin(memberGrant, eq(memberGrant.memberId, member.id))
    .where(and(isNull(member.disabledAt), eq(memberGrant.role, 'administrator'), isNull(memberGrant.editionCode)))
  return row?.count ?? 0
}

export async function listEditionCodes(db: Database): Promise<string[]> {
  return (await db.select({ code: edition.code }).from(edition)).map(({ code }) => code)
}

export async function findOutletName(db: Database): Promise<string> {
  return (await db.select({ name: outlet.name }).from(outlet))[0]?.name ?? 'Dateline'
}

/** The one link with which a member can choose a password: those given out before are no more. */
export async function replacePasswordLink(
  tx: Database,
  { memberId, token, expiresAt }: { memberId: string; token: string; expiresAt: Date },
  now: Date,
): Promise<void> {
  await tx.delete(memberVerification).where(eq(memberVerification.value, memberId))
  const identifier = digestOfLink(passwordLink(token))
  await tx.insert(memberVerification).values({ identifier, value: memberId, expiresAt, createdAt: now, updatedAt: now })
}

export async function deleteLinks(tx: Database, memberId: string): Promise<void> {
  await tx.delete(memberVerification).where(eq(memberVerification.value, memberId))
}

export async function findLinkMember(db: Database, token: string): Promise<MemberRow | null> {
  const [row] = await db
    .select({ member })
    .from(memberVerification)
    .innerJoin(member, eq(sql`${member.id}::text`, memberVerification.value))
    .where(eq(memberVerification.identifier, digestOfLink(passwordLink(token))))
  return row?.member ?? null
}

/** False when they had none. */
export async function deleteSecondFactor(tx: Database, memberId: string): Promise<boolean> {
  const ofMember = eq(memberTwoFactor.memberId, memberId)
  return (await tx.delete(memberTwoFactor).where(ofMember).returning({ id: memberTwoFactor.id })).length > 0
}

/** As better-auth keeps a password. */
export async function setPassword(tx: Database, memberId: string, password: string, now: Date): Promise<void> {
  const credential = and(eq(memberAccount.memberId, memberId), eq(memberAccount.providerId, 'credential'))
  const changed = await tx.update(memberAccount).set({ password, updatedAt: now }).where(credential).returning()
  if (changed.length > 0) return
  await tx
    .insert(memberAccount)
    .values({ memberId, accountId: memberId, providerId: 'credential', password, createdAt: now, updatedAt: now })
}
