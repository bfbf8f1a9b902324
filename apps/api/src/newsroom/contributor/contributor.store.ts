import { contributor, contributorBio, type Database } from '@dateline/db'
import { asc, eq, ilike, inArray, sql } from 'drizzle-orm'

export async function findContributorByName(db: Database, name: string): Promise<{ id: string } | null> {
  const rows = await db
    .select({ id: contributor.id })
    .from(contributor)
    .where(sql`lower(${contributor.name}) = lower(${name})`)
    .limit(1)
  return rows[0] ?? null
}

export async function isContributorSlugTaken(db: Database, slug: string): Promise<boolean> {
  return (await db.select({ id: contributor.id }).from(contributor).where(eq(contributor.slug, slug))).length > 0
}

export async function insertContributor(tx: Database, values: typeof contributor.$inferInsert): Promise<string> {
  const [row] = await tx.insert(contributor).values(values).returning({ id: contributor.id })
  if (!row) throw new Error('The contributor was not written.')
  return row.id
}

export type ContributorRow = typeof contributor.$inferSelect
export type BioRow = typeof contributorBio.$inferSelect

export async function lockContributor(tx: Database, id: string): Promise<ContributorRow | null> {
  return (await tx.select().from(contributor).where(eq(contributor.id, id)).for('update'))[0] ?? null
}

export async function findContributorIdBySlug(db: Database, slug: string): Promise<string | null> {
  return (await db.select({ id: contributor.id }).from(contributor).where(eq(contributor.slug, slug)))[0]?.id ?? null
}

export async function updateContributor(
  tx: Database,
  id: string,
  values: Partial<ContributorRow>,
): Promise<ContributorRow> {
  const [row] = await tx.update(contributor).set(values).where(eq(contributor.id, id)).returning()
  if (!row) throw new Error('The contributor was not written.')
  return row
}

export async function putBio(tx: Database, row: BioRow): Promise<void> {
  await tx
    .insert(contributorBio)
    .values(row)
    .onConflictDoUpdate({ target: [contributorBio.contributorId, contributorBio.editionCode], set: row })
}

export async function listBios(db: Database, contributorIds: readonly string[]): Promise<BioRow[]> {
  return db
    .select()
    .from(contributorBio)
    .where(inArray(contributorBio.contributorId, [...contributorIds]))
    .orderBy(asc(contributorBio.editionCode))
}

/** Those whose name has these letters, in the alphabet. */
export async function findContributors(db: Database, words: string, limit: number): Promise<ContributorRow[]> {
  const pattern = `%${words.trim().replace(/[\\%_]/g, '\\$&')}%`
  return db
    .select()
    .from(contributor)
    .where(ilike(contributor.name, pattern))
    .orderBy(asc(contributor.name), asc(contributor.id))
    .limit(limit)
}
