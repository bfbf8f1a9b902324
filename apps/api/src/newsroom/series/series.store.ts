import { article, type Database, revision, series, seriesName, seriesPlace } from '@dateline/db'
import { and, asc, desc, eq, ilike, inArray, isNull, or, sql } from 'drizzle-orm'
import { standingPart } from '../../publishing/newsroom.store.ts'

export type SeriesRow = typeof series.$inferSelect
export type SeriesNameRow = typeof seriesName.$inferSelect
export type SeriesStoryRow = { storyId: string; part: number | null }

export async function lockSeries(tx: Database, id: string): Promise<SeriesRow | null> {
  return (await tx.select().from(series).where(eq(series.id, id)).for('update'))[0] ?? null
}

export async function insertSeries(tx: Database, key: string): Promise<SeriesRow> {
  const [row] = await tx.insert(series).values({ key }).returning()
  if (!row) throw new Error('The series was not written.')
  return row
}

export async function updateSeries(tx: Database, id: string, values: Partial<SeriesRow>): Promise<SeriesRow> {
  const [row] = await tx.update(series).set(values).where(eq(series.id, id)).returning()
  if (!row) throw new Error('The series was not written.')
  return row
}

export async function isSeriesKeyTaken(db: Database, key: string): Promise<boolean> {
  return (await db.select({ id: series.id }).from(series).where(eq(series.key, key))).length > 0
}

export async function findSeriesBySlug(db: Database, edition: string, slug: string): Promise<string | null> {
  const rows = await db
    .select({ id: seriesName.seriesId })
    .from(seriesName)
    .where(and(eq(seriesName.editionCode, edition), eq(seriesName.slug, slug)))
  return rows[0]?.id ?? null
}

export async function listSeriesByIds(db: Database, ids: readonly string[]): Promise<SeriesRow[]> {
  return db
    .select()
    .from(series)
    .where(inArray(series.id, [...ids]))
}

export async function listSeriesNames(db: Database, ids: readonly string[]): Promise<SeriesNameRow[]> {
  return db
    .select()
    .from(seriesName)
    .where(inArray(seriesName.seriesId, [...ids]))
    .orderBy(seriesName.editionCode)
}

export async function putSeriesName(tx: Database, row: SeriesNameRow): Promise<void> {
  await tx
    .insert(seriesName)
    .values(row)
    .onConflictDoUpdate({ target: [seriesName.seriesId, seriesName.editionCode], set: row })
}

/** Series of which a title in any edition has these letters; the newest first. */
export async function findSeries(
  db: Database,
  { words, withRetired }: { words: string; withRetired: boolean },
  limit: number,
): Promise<SeriesRow[]> {
  const pattern = `%${words.trim().replace(/[\\%_]/g, '\\$&')}%`
  const named = db.select({ id: seriesName.seriesId }).from(seriesName).where(ilike(seriesName.title, pattern))
  return db
    .select()
    .from(series)
    .where(
      and(
        words.trim() === '' ? undefined : inArray(series.id, named),
        withRetired ? undefined : isNull(series.retiredAt),
      ),
    )
    .orderBy(desc(series.id))
    .limit(limit)
}

/** The stories of which an article's newest or public revision stands in a series, in the order of their parts. */
export async function listSeriesStories(db: Database, seriesId: string, limit: number): Promise<SeriesStoryRow[]> {
  const part = sql<
    number | null
  >`(array_agg(${standingPart} order by ${article.isOriginal} desc, ${revision.number} desc))[1]`
  return db
    .select({ storyId: article.storyId, part })
    .from(revision)
    .innerJoin(article, eq(article.id, revision.articleId))
    .leftJoin(seriesPlace, and(eq(seriesPlace.seriesId, revision.seriesId), eq(seriesPlace.storyId, article.storyId)))
    .where(
      and(
        eq(revision.seriesId, seriesId),
        isNull(article.discardedAt),
        or(eq(revision.number, article.latestRevision), eq(revision.number, article.publishedRevision)),
      ),
    )
    .groupBy(article.storyId)
    .orderBy(sql`${part} nulls last`, asc(article.storyId))
    .limit(limit)
}

/** Until the transaction ends nobody saves or publishes an article of these stories. */
export async function lockArticlesOf(tx: Database, storyIds: readonly string[]): Promise<void> {
  await tx
    .select({ id: article.id })
    .from(article)
    .where(inArray(article.storyId, [...storyIds]))
    .orderBy(asc(article.id))
    .for('update')
}

/** The order that counts for all revisions that there are. */
export async function putSeriesPlaces(
  tx: Database,
  seriesId: string,
  stories: readonly SeriesStoryRow[],
  now: Date,
): Promise<void> {
  await tx.delete(seriesPlace).where(eq(seriesPlace.seriesId, seriesId))
  if (stories.length === 0) return
  const newest = tx
    .select({ at: sql`max(${revision.createdAt})` })
    .from(revision)
    .where(eq(revision.seriesId, seriesId))
  const orderedAt = sql`greatest(${now.toISOString()}::timestamptz, (${newest}))`
  await tx.insert(seriesPlace).values(stories.map((story) => ({ seriesId, ...story, orderedAt })))
}
