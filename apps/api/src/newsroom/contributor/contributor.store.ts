import { type ContributorRole, contributor, contributorBio, type Database, liveArticleContributor } from '@dateline/db'
import { and, arrayContains, asc, count, eq, ilike, inArray, isNull, sql } from 'drizzle-orm'

/** Whom somebody of this name was merged into stands for them. */
export async function findContributorByName(db: Database, name: string): Promise<{ id: string } | null> {
  const rows = await db
    .select({ id: sql<string>`coalesce(${contributor.mergedIntoId}, ${contributor.id})` })
    .from(contributor)
    .where(sql`lower(${contributor.name}) = lower(${name})`)
    .orderBy(sql`${contributor.mergedIntoId} is not null`, asc(contributor.id))
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

export async function deleteBio(tx: Database, contributorId: string, editionCode: string): Promise<void> {
  await tx
    .delete(contributorBio)
    .where(and(eq(contributorBio.contributorId, contributorId), eq(contributorBio.editionCode, editionCode)))
}

/** Who was merged into one is merged into another. */
export async function moveMerged(tx: Database, fromId: string, intoId: string): Promise<void> {
  await tx.update(contributor).set({ mergedIntoId: intoId }).where(eq(contributor.mergedIntoId, fromId))
}

export async function listContributorsByIds(db: Database, ids: readonly string[]): Promise<ContributorRow[]> {
  return db
    .select()
    .from(contributor)
    .where(inArray(contributor.id, [...ids]))
}

/** How many public articles credit each. */
export async function countArticlesCrediting(db: Database, ids: readonly string[]): Promise<Map<string, number>> {
  const counts = await db
    .select({ id: liveArticleContributor.contributorId, articles: count() })
    .from(liveArticleContributor)
    .where(inArray(liveArticleContributor.contributorId, [...ids]))
    .groupBy(liveArticleContributor.contributorId)
  return new Map(counts.map(({ id, articles }) => [id, articles]))
}

export type ContributorFilter = { words: string; role: ContributorRole | null; withRetired: boolean }

/** Those whose name has these letters, in the alphabet. */
export async function findContributors(
  db: Database,
  { words, role, withRetired }: ContributorFilter,
  limit: number,
): Promise<ContributorRow[]> {
  const pattern = `%${words.trim().replace(/[\\%_]/g, '\\$&')}%`
  return db
    .select()
    .from(contributor)
    .where(
      and(
        ilike(contributor.name, pattern),
        isNull(contributor.mergedIntoId),
        role === null ? undefined : arrayContains(contributor.roles, [role]),
        withRetired ? undefined : isNull(contributor.retiredAt),
      ),
    )
    .orderBy(asc(contributor.name), asc(contributor.id))
    .limit(limit)
}
