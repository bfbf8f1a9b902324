import { article, type Database, frontRevision, liveArticle, readCount, sectionName } from '@dateline/db'
import { and, asc, desc, eq, gt, gte, inArray, isNull, lte, sql } from 'drizzle-orm'
import type { FrontRevisionRow } from '../../publishing/front.store.ts'
import type { ArticleRow } from '../../publishing/newsroom.store.ts'

/** What of these the edition has. */
export async function listKnown(
  db: Database,
  edition: string,
  ids: { sectionIds: readonly string[]; articleIds: readonly string[] },
): Promise<{ sectionIds: Set<string>; articleIds: Set<string> }> {
  const sections = await db
    .select({ id: sectionName.sectionId })
    .from(sectionName)
    .where(and(eq(sectionName.editionCode, edition), inArray(sectionName.sectionId, [...ids.sectionIds])))
  const articles = await db
    .select({ id: article.id })
    .from(article)
    .where(and(eq(article.editionCode, edition), inArray(article.id, [...ids.articleIds])))
  return { sectionIds: new Set(sections.map(({ id }) => id)), articleIds: new Set(articles.map(({ id }) => id)) }
}

/** What was arranged ahead, soonest first. */
export async function listUpcomingFronts(db: Database, edition: string, now: Date): Promise<FrontRevisionRow[]> {
  return db
    .select()
    .from(frontRevision)
    .where(
      and(eq(frontRevision.editionCode, edition), gt(frontRevision.goesLiveAt, now), isNull(frontRevision.cancelledAt)),
    )
    .orderBy(asc(frontRevision.goesLiveAt), asc(frontRevision.number))
}

export async function cancelFront(
  tx: Database,
  edition: string,
  number: number,
  now: Date,
): Promise<FrontRevisionRow | null> {
  const [row] = await tx
    .update(frontRevision)
    .set({ cancelledAt: now })
    .where(
      and(
        eq(frontRevision.editionCode, edition),
        eq(frontRevision.number, number),
        gt(frontRevision.goesLiveAt, now),
        isNull(frontRevision.cancelledAt),
      ),
    )
    .returning()
  return row ?? null
}

const card = {
  id: liveArticle.id,
  storyId: liveArticle.storyId,
  sectionId: liveArticle.sectionId,
  headline: liveArticle.headline,
}
export type FrontCard = { id: string; storyId: string; sectionId: string | null; headline: string }

type Filter = { edition: string; kind?: 'opinion' | 'live'; sectionId?: string }

/** The newest public articles. */
export function listNewest(db: Database, { edition, kind, sectionId }: Filter, limit: number): Promise<FrontCard[]> {
  return db
    .select(card)
    .from(liveArticle)
    .where(
      and(
        eq(liveArticle.editionCode, edition),
        kind ? eq(liveArticle.kind, kind) : undefined,
        kind === 'live' ? eq(liveArticle.liveState, 'running') : undefined,
        sectionId ? eq(liveArticle.sectionId, sectionId) : undefined,
      ),
    )
    .orderBy(desc(liveArticle.publishedAt), desc(liveArticle.id))
    .limit(limit)
}

export async function listCards(db: Database, ids: readonly string[]): Promise<FrontCard[]> {
  return db
    .select(card)
    .from(liveArticle)
    .where(inArray(liveArticle.id, [...ids]))
}

/** The public articles that were read most since a moment. */
export function listMostRead(db: Database, edition: string, since: Date, limit: number): Promise<FrontCard[]> {
  return db
    .select(card)
    .from(readCount)
    .innerJoin(liveArticle, eq(liveArticle.id, readCount.articleId))
    .where(and(eq(readCount.editionCode, edition), gte(readCount.hour, since)))
    .groupBy(liveArticle.id)
    .orderBy(desc(sql`sum(${readCount.count})`), desc(liveArticle.id))
    .limit(limit)
}

/** What goes out by itself until a moment, soonest first. */
export function listScheduled(db: Database, edition: string, until: Date, limit: number): Promise<ArticleRow[]> {
  return db
    .select()
    .from(article)
    .where(
      and(
        eq(article.editionCode, edition),
        eq(article.status, 'scheduled'),
        lte(article.scheduledFor, until),
        isNull(article.discardedAt),
      ),
    )
    .orderBy(asc(article.scheduledFor), asc(article.id))
    .limit(limit)
}
