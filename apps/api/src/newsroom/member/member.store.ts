import { type Database, member, memberGrant } from '@dateline/db'
import { asc, eq, inArray } from 'drizzle-orm'
import type { Grant } from '../../roles.ts'

export type MemberRow = typeof member.$inferSelect

export function listMembersByIds(db: Database, ids: readonly string[]): Promise<MemberRow[]> {
  return db
    .select()
    .from(member)
    .where(inArray(member.id, [...ids]))
}

export async function lockMember(tx: Database, id: string): Promise<MemberRow | null> {
  return (await tx.select().from(member).where(eq(member.id, id)).for('update'))[0] ?? null
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

export async function updateMember(
  tx: Database,
  id: string,
  values: Partial<typeof member.$inferInsert>,
): Promise<MemberRow> {
  const [row] = await tx.update(member).set(values).where(eq(member.id, id)).returning()
  if (!row) throw new Error(`There is no member ${id}.`)
  return row
}
