import {
  article,
  articleStep,
  asset,
  assetText,
  type Database,
  edition,
  member,
  publishingCheck,
  revision,
  section,
  story,
} from '@dateline/db'
import { and, asc, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import { addJob, scheduleKey } from '../../publishing/jobs.store.ts'
import type { ArticleRow, Revision } from '../../publishing/newsroom.store.ts'
import { assetIdsOf, type Check, type Facts } from './check.rules.ts'

export type StepRow = typeof articleStep.$inferSelect
export type CheckRow = typeof publishingCheck.$inferSelect

/** By their ids, in whose order they are held: two who publish the same articles take turns. */
export function lockArticles(tx: Database, ids: readonly string[]): Promise<ArticleRow[]> {
  return tx
    .select()
    .from(article)
    .where(and(inArray(article.id, [...ids]), isNull(article.discardedAt)))
    .orderBy(asc(article.id))
    .for('update')
}

/** Not one that was discarded. */
export async function findArticleInWork(db: Database, id: string): Promise<ArticleRow | null> {
  const [row] = await db
    .select()
    .from(article)
    .where(and(eq(article.id, id), isNull(article.discardedAt)))
  return row ?? null
}

export function listSteps(db: Database, articleId: string): Promise<StepRow[]> {
  return db
    .select()
    .from(articleStep)
    .where(eq(articleStep.articleId, articleId))
    .orderBy(asc(articleStep.at), asc(articleStep.id))
    .limit(500)
}

export function listChecks(db: Database): Promise<CheckRow[]> {
  return db.select().from(publishingCheck).orderBy(asc(publishingCheck.id))
}

/** The checks that may apply to an edition. */
export function listChecksOf(db: Database, editionCode: string): Promise<Check[]> {
  return db
    .select()
    .from(publishingCheck)
    .where(or(isNull(publishingCheck.editionCode), eq(publishingCheck.editionCode, editionCode)))
}

export async function putCheck(tx: Database, check: Check): Promise<{ before: CheckRow | null; row: CheckRow }> {
  const same = and(
    eq(publishingCheck.kind, check.kind),
    sql`${publishingCheck.editionCode} is not distinct from ${check.editionCode}`,
    sql`${publishingCheck.sectionId} is not distinct from ${check.sectionId}`,
  )
  const [before] = await tx.select().from(publishingCheck).where(same).for('update')
  const [row] = await tx
    .insert(publishingCheck)
    .values(check)
    .onConflictDoUpdate({
      target: [publishingCheck.kind, publishingCheck.editionCode, publishingCheck.sectionId],
      set: { level: check.level, most: check.most },
    })
    .returning()
  if (!row) throw new Error('The check was not written.')
  return { before: before ?? null, row }
}

/** The checks of a section that is no more. */
export async function removeChecksOf(tx: Database, sectionId: string): Promise<CheckRow[]> {
  return tx.delete(publishingCheck).where(eq(publishingCheck.sectionId, sectionId)).returning()
}

export async function isEdition(db: Database, code: string): Promise<boolean> {
  return (await db.select({ code: edition.code }).from(edition).where(eq(edition.code, code))).length > 0
}

export async function isSection(db: Database, id: string): Promise<boolean> {
  const isThere = and(eq(section.id, id), isNull(section.retiredAt))
  return (await db.select({ id: section.id }).from(section).where(isThere)).length > 0
}

/** What the checks look at. Whoever publishes it counts among those who have seen it. */
export async function readFacts(
  tx: Database,
  { id, editionCode, publishedRevision }: ArticleRow,
  it: Revision,
  publisher: string,
): Promise<Facts> {
  const ids = assetIdsOf(it)
  const assets =
    ids.length === 0
      ? []
      : await tx
          .select({ id: asset.id, credit: asset.credit, alt: assetText.alt })
          .from(asset)
          .leftJoin(assetText, and(eq(assetText.assetId, asset.id), eq(assetText.editionCode, editionCode)))
          .where(inArray(asset.id, ids))
  const writers = await tx
    .selectDistinct({ actor: revision.createdBy })
    .from(revision)
    .where(
      and(
        eq(revision.articleId, id),
        gt(revision.number, Math.min(publishedRevision ?? 0, it.number - 1)),
        lte(revision.number, it.number),
      ),
    )
  const approvers = await tx
    .selectDistinct({ actor: articleStep.actor })
    .from(articleStep)
    .where(and(eq(articleStep.articleId, id), eq(articleStep.step, 'approve'), eq(articleStep.revision, it.number)))
  return {
    revision: it,
    assets: new Map(assets.map(({ id, credit, alt }) => [id, { credit, alt }])),
    people: new Set([...writers, ...approvers].map(({ actor }) => actor).concat(publisher)),
  }
}

/** Whether somebody is a member who can work. */
export async function isActiveMember(db: Database, id: string): Promise<boolean> {
  const rows = await db
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.id, id), isNull(member.disabledAt)))
  return rows.length > 0
}

/** The clock that jobs go by: that of Postgres. */
export async function readClock(tx: Database): Promise<Date> {
  const [row] = await tx.execute<{ now: string }>(
    sql`select date_trunc('milliseconds', clock_timestamp())::text as now`,
  )
  return new Date(row?.now ?? '')
}

export async function addScheduledJob(tx: Database, articleId: string, runAt: Date): Promise<void> {
  await addJob(tx, 'publish_scheduled', { articleId }, { key: scheduleKey(articleId), runAt })
}

/** Scheduled articles that no job will take live: it was taken out or given up, or the jobs are older than the rest. */
export async function listUnattended(db: Database): Promise<{ id: string; scheduledFor: Date | null }[]> {
  return db
    .select({ id: article.id, scheduledFor: article.scheduledFor })
    .from(article)
    .where(
      and(
        eq(article.status, 'scheduled'),
        sql`not exists (
          select from jobs.jobs job
          where job.key = 'publish ' || ${article.id}::text and job.attempts < job.max_attempts)`,
      ),
    )
    .orderBy(asc(article.scheduledFor))
    .limit(1000)
}

export async function lockStoryOf(tx: Database, storyId: string): Promise<{ embargoedUntil: Date | null }> {
  const [row] = await tx
    .select({ embargoedUntil: story.embargoedUntil })
    .from(story)
    .where(eq(story.id, storyId))
    .for('no key update')
  if (!row) throw new Error(`There is no story ${storyId}.`)
  return row
}

export async function findEmbargo(db: Database, storyId: string): Promise<Date | null> {
  const rows = await db.select({ until: story.embargoedUntil }).from(story).where(eq(story.id, storyId))
  return rows[0]?.until ?? null
}

export async function setEmbargo(tx: Database, storyId: string, until: Date | null): Promise<void> {
  await tx.update(story).set({ embargoedUntil: until }).where(eq(story.id, storyId))
}

/** The articles of a story that would go out by themselves before an instant. */
export function listScheduledBefore(tx: Database, storyId: string, until: Date): Promise<ArticleRow[]> {
  return tx
    .select()
    .from(article)
    .where(and(eq(article.storyId, storyId), sql`${article.scheduledFor} < ${until.toISOString()}::timestamptz`))
}
