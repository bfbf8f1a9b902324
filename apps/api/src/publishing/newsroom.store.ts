import {
  article,
  articleStep,
  auditEntry,
  type Correction,
  type Credit,
  contributor,
  correction,
  type Database,
  edition,
  outlet,
  revision,
  revisionCredit,
  revisionPlace,
  revisionRelated,
  revisionTopic,
  section,
  seriesPlace,
  story,
  type TranslatedFrom,
  topic,
  translationCheck,
} from '@dateline/db'
import { and, asc, desc, eq, getTableColumns, gt, isNull, sql } from 'drizzle-orm'
import { currentOrigin } from '../origin.ts'

export type ArticleRow = typeof article.$inferSelect
export type RevisionRow = typeof revision.$inferSelect
/** A revision with all that it refers to. */
export type Revision = RevisionRow & { placeIds: string[]; topicIds: string[]; credits: Credit[]; relatedIds: string[] }

/** Holds the article until the transaction ends, so that two who publish it take turns. One that was discarded is not there. */
export async function lockArticle(tx: Database, id: string): Promise<ArticleRow | null> {
  const [row] = await tx
    .select()
    .from(article)
    .where(and(eq(article.id, id), isNull(article.discardedAt)))
    .for('update')
  return row ?? null
}

export async function findPublished(tx: Database, id: string): Promise<ArticleRow | null> {
  const [row] = await tx
    .select()
    .from(article)
    .where(and(eq(article.id, id), eq(article.status, 'published')))
  return row ?? null
}

/** The public articles that follow an id, held like `lockArticle` does. From null on, all. */
export async function lockPublished(tx: Database, after: string | null, limit: number): Promise<ArticleRow[]> {
  return tx
    .select()
    .from(article)
    .where(and(eq(article.status, 'published'), after === null ? undefined : gt(article.id, after)))
    .orderBy(asc(article.id))
    .limit(limit)
    .for('update')
}

export async function listEditions(tx: Database): Promise<string[]> {
  return (await tx.select({ code: edition.code }).from(edition).orderBy(asc(edition.code))).map(({ code }) => code)
}

/** Until the transaction ends: two articles of an edition may be after the same path. */
export async function lockPaths(tx: Database, edition: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`paths of ${edition}`}))`)
}

/** What succeeds a section stands for it; nothing for one that was retired without. */
const standingSection = sql<
  string | null
>`case when ${section.retiredAt} is null then ${section.id} else ${section.successorId} end`
/** The part that the series' own order says, unless the revision came after it. */
export const standingPart = sql<
  number | null
>`case when ${seriesPlace.orderedAt} >= ${revision.createdAt} then ${seriesPlace.part} else ${revision.seriesPart} end`
/** Whom somebody was merged into stands for them. */
const standingContributor = sql<string>`coalesce(${contributor.mergedIntoId}, ${contributor.id})`
/** What a topic was merged into stands for it. */
const standing = sql<string>`coalesce(${topic.mergedIntoId}, ${topic.id})`

export async function getRevision(tx: Database, articleId: string, number: number): Promise<Revision> {
  const [row] = await tx
    .select({ ...getTableColumns(revision), sectionId: standingSection, seriesPart: standingPart })
    .from(revision)
    .innerJoin(article, eq(article.id, revision.articleId))
    .leftJoin(section, eq(section.id, revision.sectionId))
    .leftJoin(seriesPlace, and(eq(seriesPlace.seriesId, revision.seriesId), eq(seriesPlace.storyId, article.storyId)))
    .where(and(eq(revision.articleId, articleId), eq(revision.number, number)))
  if (!row) throw new Error(`The article ${articleId} has no revision ${number}.`)
  const [places, topics, credits, related] = await Promise.all([
    tx
      .select({ topicId: standing })
      .from(revisionPlace)
      .innerJoin(topic, eq(topic.id, revisionPlace.topicId))
      .where(eq(revisionPlace.revisionId, row.id))
      .orderBy(asc(revisionPlace.position)),
    tx
      .select({ topicId: standing })
      .from(revisionTopic)
      .innerJoin(topic, eq(topic.id, revisionTopic.topicId))
      .where(eq(revisionTopic.revisionId, row.id))
      .orderBy(asc(revisionTopic.position)),
    tx
      .select({ contributorId: standingContributor, role: revisionCredit.role })
      .from(revisionCredit)
      .innerJoin(contributor, eq(contributor.id, revisionCredit.contributorId))
      .where(eq(revisionCredit.revisionId, row.id))
      .orderBy(asc(revisionCredit.position)),
    tx
      .select()
      .from(revisionRelated)
      .where(eq(revisionRelated.revisionId, row.id))
      .orderBy(asc(revisionRelated.position)),
  ])
  return {
    ...row,
    placeIds: [...new Set(places.map(({ topicId }) => topicId))],
    topicIds: [...new Set(topics.map(({ topicId }) => topicId))],
    credits: distinctCredits(credits),
    relatedIds: related.map(({ articleId }) => articleId),
  }
}

/** Two who were credited for the same, and are one, are credited once. */
function distinctCredits(credits: readonly Credit[]): Credit[] {
  return [...new Map(credits.map((credit) => [`${credit.contributorId} ${credit.role}`, credit])).values()]
}

/** The revision of the original that a revision was translated from, and the last that it was checked against; null for one of an original. */
export async function findTranslatedFrom(
  tx: Database,
  { articleId, sourceRevisionId }: Pick<RevisionRow, 'articleId' | 'sourceRevisionId'>,
): Promise<TranslatedFrom | null> {
  if (sourceRevisionId === null) return null
  const [source] = await tx
    .select({ articleId: revision.articleId, revision: revision.number, at: revision.createdAt })
    .from(revision)
    .where(eq(revision.id, sourceRevisionId))
  if (!source) return null
  const [check] = await tx
    .select({ revision: revision.number, at: translationCheck.at })
    .from(translationCheck)
    .innerJoin(revision, eq(revision.id, translationCheck.sourceRevisionId))
    .where(and(eq(translationCheck.articleId, articleId), gt(revision.number, source.revision)))
    .orderBy(desc(revision.number))
    .limit(1)
  const checked = check && { revision: check.revision, at: check.at.toISOString() }
  return { ...source, at: source.at.toISOString(), ...(checked && { checked }) }
}

/** Oldest first. */
export async function listCorrections(tx: Database, articleId: string): Promise<Correction[]> {
  const rows = await tx
    .select({ at: correction.at, text: correction.text, concerned: correction.concerned })
    .from(correction)
    .where(eq(correction.articleId, articleId))
    .orderBy(asc(correction.at), asc(correction.id))
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

export async function updateArticle(tx: Database, id: string, values: Partial<ArticleRow>): Promise<void> {
  await tx.update(article).set(values).where(eq(article.id, id))
}

export async function getTimeZone(tx: Database): Promise<string> {
  const [row] = await tx.select({ timeZone: outlet.timeZone }).from(outlet)
  if (!row) throw new Error('The outlet has no settings yet.')
  return row.timeZone
}

export async function writeAudit(
  tx: Database,
  entry: {
    at: Date
    actor: string
    action: string
    articleId?: string
    detail: Record<string, unknown>
    /** The fields that differ, as they were and as they are. */
    before?: Record<string, unknown>
    after?: Record<string, unknown>
  },
): Promise<void> {
  await tx.insert(auditEntry).values({ ...entry, origin: currentOrigin() })
}

export async function insertStep(tx: Database, step: typeof articleStep.$inferInsert): Promise<void> {
  await tx.insert(articleStep).values(step)
}

/** Until when nothing of the story goes out. Held as it is until the transaction ends. */
export async function holdEmbargo(tx: Database, storyId: string): Promise<Date | null> {
  const [row] = await tx.select({ until: story.embargoedUntil }).from(story).where(eq(story.id, storyId)).for('share')
  return row?.until ?? null
}
