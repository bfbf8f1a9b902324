import {
  article,
  correction,
  correctionTask,
  type Database,
  edition,
  liveArticle,
  member,
  revision,
  translationCheck,
  translationMemory,
  translationRequest,
} from '@dateline/db'
import { and, asc, desc, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { ArticleRow, Revision } from '../../publishing/newsroom.store.ts'
import { findTranslatedFrom, getRevision } from '../../publishing/newsroom.store.ts'

export type RequestRow = typeof translationRequest.$inferSelect & { takenByName: string | null }
export type TaskRow = typeof correctionTask.$inferSelect & { text: string; concerned: string | null; at: Date }
export type CheckRow = { number: number; at: Date; by: string }

export async function findOriginal(db: Database, storyId: string): Promise<ArticleRow | null> {
  const [row] = await db
    .select()
    .from(article)
    .where(and(eq(article.storyId, storyId), eq(article.isOriginal, true), isNull(article.discardedAt)))
  return row ?? null
}

export async function findRevisionById(db: Database, id: string): Promise<Revision | null> {
  const [row] = await db
    .select({ articleId: revision.articleId, number: revision.number })
    .from(revision)
    .where(eq(revision.id, id))
  return row ? getRevision(db, row.articleId, row.number) : null
}

/** Newest first. */
export function listChecks(db: Database, articleId: string): Promise<CheckRow[]> {
  return db
    .select({ number: revision.number, at: translationCheck.at, by: translationCheck.by })
    .from(translationCheck)
    .innerJoin(revision, eq(revision.id, translationCheck.sourceRevisionId))
    .where(eq(translationCheck.articleId, articleId))
    .orderBy(desc(revision.number))
    .limit(100)
}

export async function insertCheck(tx: Database, values: typeof translationCheck.$inferInsert): Promise<void> {
  await tx
    .insert(translationCheck)
    .values(values)
    .onConflictDoUpdate({
      target: [translationCheck.articleId, translationCheck.sourceRevisionId],
      set: { at: values.at, by: values.by },
    })
}

/** Lets the public know what a translation was checked against. Gives whether the public sees it at all. */
export async function showCheck(tx: Database, articleId: string): Promise<boolean> {
  const [shown] = await tx
    .select({ number: liveArticle.revision })
    .from(liveArticle)
    .where(eq(liveArticle.id, articleId))
    .for('update')
  if (!shown) return false
  const translatedFrom = await findTranslatedFrom(tx, await getRevision(tx, articleId, shown.number))
  await tx.update(liveArticle).set({ translatedFrom }).where(eq(liveArticle.id, articleId))
  return true
}

/** Of an original, what was corrected after a revision. Oldest first. */
export function listCorrectionsAfter(db: Database, articleId: string, after: { number: number; createdAt: Date }) {
  // Where the revision wasn't noted, the time says as much as is known.
  const isAfter = or(
    gt(correction.revision, after.number),
    and(isNull(correction.revision), gt(correction.at, after.createdAt)),
  )
  return db
    .select({ at: correction.at, text: correction.text, concerned: correction.concerned })
    .from(correction)
    .where(and(eq(correction.articleId, articleId), isAfter))
    .orderBy(asc(correction.at))
}

const requests = (db: Database) =>
  db
    .select({ request: translationRequest, takenByName: member.name })
    .from(translationRequest)
    .leftJoin(member, eq(member.id, translationRequest.takenBy))

const flat = (rows: { request: typeof translationRequest.$inferSelect; takenByName: string | null }[]): RequestRow[] =>
  rows.map(({ request, takenByName }) => ({ ...request, takenByName }))

export async function lockRequest(tx: Database, id: string): Promise<RequestRow | null> {
  const [row] = await tx.select().from(translationRequest).where(eq(translationRequest.id, id)).for('update')
  return row ? { ...row, takenByName: null } : null
}

export async function findRequest(db: Database, id: string): Promise<RequestRow | null> {
  return flat(await requests(db).where(eq(translationRequest.id, id)))[0] ?? null
}

export async function listRequestsByIds(db: Database, ids: readonly string[]): Promise<RequestRow[]> {
  return flat(await requests(db).where(inArray(translationRequest.id, [...ids])))
}

export async function listOpenRequests(db: Database, storyIds: readonly string[]): Promise<RequestRow[]> {
  if (storyIds.length === 0) return []
  return flat(
    await requests(db).where(
      and(inArray(translationRequest.storyId, [...storyIds]), isNull(translationRequest.closedAt)),
    ),
  )
}

export async function listTaken(db: Database, memberId: string): Promise<RequestRow[]> {
  return flat(
    await requests(db)
      .where(and(eq(translationRequest.takenBy, memberId), isNull(translationRequest.closedAt)))
      .orderBy(asc(translationRequest.dueAt), asc(translationRequest.requestedAt))
      .limit(100),
  )
}

/** One request is open per story and edition: a second one changes what is asked for. */
export async function putRequest(tx: Database, values: typeof translationRequest.$inferInsert): Promise<string> {
  const { storyId, editionCode, note, dueAt } = values
  const open = and(
    eq(translationRequest.storyId, storyId),
    eq(translationRequest.editionCode, editionCode),
    isNull(translationRequest.closedAt),
  )
  const [changed] = await tx
    .update(translationRequest)
    .set({ note, dueAt })
    .where(open)
    .returning({ id: translationRequest.id })
  if (changed) return changed.id
  const [row] = await tx.insert(translationRequest).values(values).returning({ id: translationRequest.id })
  if (!row) throw new Error('The request was not written.')
  return row.id
}

export async function updateRequest(
  tx: Database,
  id: string,
  values: Partial<typeof translationRequest.$inferInsert>,
): Promise<void> {
  await tx.update(translationRequest).set(values).where(eq(translationRequest.id, id))
}

export async function closeRequests(tx: Database, storyId: string, editionCode: string, now: Date): Promise<void> {
  await tx
    .update(translationRequest)
    .set({ closedAt: now })
    .where(
      and(
        eq(translationRequest.storyId, storyId),
        eq(translationRequest.editionCode, editionCode),
        isNull(translationRequest.closedAt),
      ),
    )
}

/** A task for each translation of an original that was corrected. */
export async function openCorrectionTasks(tx: Database, correctionId: string, now: Date): Promise<void> {
  const translation = alias(article, 'translation')
  const rows = await tx
    .select({ articleId: translation.id })
    .from(correction)
    .innerJoin(article, and(eq(article.id, correction.articleId), eq(article.isOriginal, true)))
    .innerJoin(translation, and(eq(translation.storyId, article.storyId), eq(translation.isOriginal, false)))
    .where(and(eq(correction.id, correctionId), isNull(translation.discardedAt)))
  if (rows.length === 0) return
  await tx
    .insert(correctionTask)
    .values(rows.map(({ articleId }) => ({ articleId, correctionId, openedAt: now })))
    .onConflictDoNothing()
}

const tasks = (db: Database) =>
  db
    .select({ task: correctionTask, text: correction.text, concerned: correction.concerned, at: correction.at })
    .from(correctionTask)
    .innerJoin(correction, eq(correction.id, correctionTask.correctionId))

export async function listOpenTasks(
  db: Database,
  { edition }: { edition?: string },
  limit: number,
): Promise<TaskRow[]> {
  const rows = await tasks(db)
    .innerJoin(article, eq(article.id, correctionTask.articleId))
    .where(
      and(
        isNull(correctionTask.closedAt),
        isNull(article.discardedAt),
        edition === undefined ? undefined : eq(article.editionCode, edition),
      ),
    )
    .orderBy(asc(correctionTask.openedAt), asc(correctionTask.id))
    .limit(limit)
  return rows.map(({ task, text, concerned, at }) => ({ ...task, text, concerned, at }))
}

export async function findTask(db: Database, id: string): Promise<TaskRow | null> {
  const [row] = await tasks(db).where(eq(correctionTask.id, id))
  return row ? { ...row.task, text: row.text, concerned: row.concerned, at: row.at } : null
}

/** Whether a translation has said since an instant that something was wrong. */
export async function wasCorrectedSince(db: Database, articleId: string, since: Date): Promise<boolean> {
  return (await db.$count(correction, and(eq(correction.articleId, articleId), gt(correction.at, since)))) > 0
}

export async function closeTask(tx: Database, id: string, by: string, reason: string | null, now: Date): Promise<void> {
  await tx.update(correctionTask).set({ closedAt: now, closedBy: by, reason }).where(eq(correctionTask.id, id))
}

export type BoardRow = {
  articleId: string
  storyId: string
  editionCode: string
  isOriginal: boolean
  status: ArticleRow['status']
  headline: string
  assigneeId: string | null
  dueAt: Date | null
  /** Of a translation: the number of the original's revision that what readers see of it is right by, or what was saved last if they see nothing. */
  rightBy: number | null
  /** Of a translation: the number of the original's revision that its newest revision is made from. */
  madeFrom: number | null
  publishedRevision: number | null
  modifiedAt: Date | null
}

/** Stories by the moment in which their newest article was saved, newest first; the place of each is that moment and its id. */
export function listBoardStories(
  db: Database,
  after: { at: string; id: string },
  limit: number,
): Promise<{ storyId: string; at: Date }[]> {
  const at = sql<Date>`max(${revision.createdAt})`.mapWith(revision.createdAt)
  return db
    .select({ storyId: article.storyId, at })
    .from(article)
    .innerJoin(revision, and(eq(revision.articleId, article.id), eq(revision.number, article.latestRevision)))
    .where(isNull(article.discardedAt))
    .groupBy(article.storyId)
    .having(sql`(max(${revision.createdAt}), ${article.storyId}) < (${after.at}::timestamptz, ${after.id}::uuid)`)
    .orderBy(desc(at), desc(article.storyId))
    .limit(limit)
}

/** All articles of stories, in one statement: enough to say of each translation whether it is stale. */
export function listBoardArticles(db: Database, storyIds: readonly string[]): Promise<BoardRow[]> {
  const [counts, rightSource, source] = [
    alias(revision, 'counts'),
    alias(revision, 'right_source'),
    alias(revision, 'source'),
  ]
  const counting = sql`case when ${article.status} = 'published' then ${article.publishedRevision} else ${article.latestRevision} end`
  const checked = sql<number>`(select max(${sql.raw('r.number')}) from newsroom.translation_check c
    join newsroom.revision r on r.id = c.source_revision_id where c.article_id = ${article.id})`
  return db
    .select({
      articleId: article.id,
      storyId: article.storyId,
      editionCode: article.editionCode,
      isOriginal: article.isOriginal,
      status: article.status,
      headline: revision.headline,
      assigneeId: article.assigneeId,
      dueAt: article.dueAt,
      rightBy: sql<number | null>`greatest(${rightSource.number}, ${checked})`,
      madeFrom: source.number,
      publishedRevision: article.publishedRevision,
      modifiedAt: article.modifiedAt,
    })
    .from(article)
    .innerJoin(revision, and(eq(revision.articleId, article.id), eq(revision.number, article.latestRevision)))
    .leftJoin(source, eq(source.id, revision.sourceRevisionId))
    .innerJoin(counts, and(eq(counts.articleId, article.id), eq(counts.number, counting)))
    .leftJoin(rightSource, eq(rightSource.id, counts.sourceRevisionId))
    .where(and(inArray(article.storyId, [...storyIds]), isNull(article.discardedAt)))
}

/** In the outlet's order. */
export async function listEditionCodes(db: Database): Promise<string[]> {
  const rows = await db.select({ code: edition.code }).from(edition).orderBy(asc(edition.position), asc(edition.code))
  return rows.map(({ code }) => code)
}

export type MemoryRow = Pick<typeof translationMemory.$inferSelect, 'articleId' | 'source' | 'rendering' | 'at'> & {
  /** From 0 to 1, where 1 is the same text. */
  likeness: number
}

/** What a translation that went out remembers, in place of what it remembered before. */
export async function putMemory(
  tx: Database,
  articleId: string,
  rows: readonly Omit<typeof translationMemory.$inferInsert, 'articleId'>[],
): Promise<void> {
  await tx.delete(translationMemory).where(eq(translationMemory.articleId, articleId))
  if (rows.length > 0) await tx.insert(translationMemory).values(rows.map((row) => ({ ...row, articleId })))
}

/** How texts like this one were rendered: the most alike first, then the newest. */
export async function findMemory(
  db: Database,
  pair: { from: string; to: string },
  text: string,
  limit: number,
): Promise<MemoryRow[]> {
  const likeness = sql<number>`live.similarity(${translationMemory.source}, ${text})`
  const { articleId, source, rendering, at } = translationMemory
  return db
    .select({ articleId, source, rendering, at, likeness })
    .from(translationMemory)
    .where(
      and(
        eq(translationMemory.fromLanguage, pair.from),
        eq(translationMemory.toLanguage, pair.to),
        sql`${source} operator(live.%) ${text}`,
      ),
    )
    .orderBy(desc(likeness), desc(at))
    .limit(limit)
}
