import { article, articleTemplate, type Database, revision, section, sectionName } from '@dateline/db'
import { and, asc, count, eq, inArray, isNull, max, or, sql } from 'drizzle-orm'

export type SectionRow = typeof section.$inferSelect
export type SectionNameRow = typeof sectionName.$inferSelect

/** In the order of the navigation. */
export async function listSections(db: Database): Promise<SectionRow[]> {
  return db.select().from(section).where(isNull(section.retiredAt)).orderBy(asc(section.position), asc(section.id))
}

export async function listSectionsByIds(db: Database, ids: readonly string[]): Promise<SectionRow[]> {
  return db
    .select()
    .from(section)
    .where(inArray(section.id, [...ids]))
}

/** By their ids, in whose order they are held. Retired ones are not there. */
export async function lockSections(tx: Database, ids: readonly string[]): Promise<SectionRow[]> {
  return tx
    .select()
    .from(section)
    .where(and(inArray(section.id, [...ids]), isNull(section.retiredAt)))
    .orderBy(asc(section.id))
    .for('update')
}

/** All of them, like `lockSections`. */
export async function lockAllSections(tx: Database): Promise<SectionRow[]> {
  return tx.select().from(section).where(isNull(section.retiredAt)).orderBy(asc(section.id)).for('update')
}

export async function insertSection(tx: Database, key: string): Promise<SectionRow> {
  const behind = tx.select({ position: sql`coalesce(${max(section.position)}, -1) + 1` }).from(section)
  const [row] = await tx
    .insert(section)
    .values({ key, position: sql`(${behind})` })
    .returning()
  if (!row) throw new Error('The section was not written.')
  return row
}

export async function updateSection(tx: Database, id: string, values: Partial<SectionRow>): Promise<SectionRow> {
  const [row] = await tx.update(section).set(values).where(eq(section.id, id)).returning()
  if (!row) throw new Error('The section was not written.')
  return row
}

export async function isSectionKeyTaken(db: Database, key: string): Promise<boolean> {
  return (await db.select({ id: section.id }).from(section).where(eq(section.key, key))).length > 0
}

export async function findSectionBySlug(db: Database, edition: string, slug: string): Promise<string | null> {
  const rows = await db
    .select({ id: sectionName.sectionId })
    .from(sectionName)
    .where(and(eq(sectionName.editionCode, edition), eq(sectionName.slug, slug)))
  return rows[0]?.id ?? null
}

export async function listSectionNames(db: Database, ids: readonly string[]): Promise<SectionNameRow[]> {
  return db
    .select()
    .from(sectionName)
    .where(inArray(sectionName.sectionId, [...ids]))
    .orderBy(sectionName.editionCode)
}

export async function putSectionName(tx: Database, row: SectionNameRow): Promise<void> {
  await tx
    .insert(sectionName)
    .values(row)
    .onConflictDoUpdate({ target: [sectionName.sectionId, sectionName.editionCode], set: row })
}

export async function deleteSectionNames(tx: Database, sectionId: string): Promise<void> {
  await tx.delete(sectionName).where(eq(sectionName.sectionId, sectionId))
}

/** What a section had succeeded is succeeded by another, or by none. */
export async function moveSuccessors(tx: Database, fromId: string, intoId: string | null): Promise<void> {
  await tx.update(section).set({ successorId: intoId }).where(eq(section.successorId, fromId))
}

/** What stands for the section that a revision names. */
const standing = sql<string>`coalesce(${section.successorId}, ${section.id})`

/** How many articles name each in the revisions that count: the newest, the public one, the scheduled one. */
export async function countArticlesIn(db: Database, ids: readonly string[]): Promise<Map<string, number>> {
  const counts = await db
    .select({ id: standing, articles: sql<number>`${count(sql`distinct ${article.id}`)}::int` })
    .from(article)
    .innerJoin(
      revision,
      and(
        eq(revision.articleId, article.id),
        or(
          eq(revision.number, article.latestRevision),
          eq(revision.number, article.publishedRevision),
          eq(revision.number, article.scheduledRevision),
        ),
      ),
    )
    .innerJoin(section, eq(section.id, revision.sectionId))
    .where(and(isNull(article.discardedAt), inArray(standing, [...ids])))
    .groupBy(standing)
  return new Map(counts.map(({ id, articles }) => [id, articles]))
}

/** The name of a template that puts its articles there; null for none. */
export async function findTemplateIn(db: Database, sectionId: string): Promise<string | null> {
  const rows = await db
    .select({ name: articleTemplate.name })
    .from(articleTemplate)
    .where(sql`${articleTemplate.content}->>'sectionId' = ${sectionId}`)
    .orderBy(asc(articleTemplate.name))
    .limit(1)
  return rows[0]?.name ?? null
}
