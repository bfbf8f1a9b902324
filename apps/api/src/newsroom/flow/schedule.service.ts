import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { removeJob, scheduleKey } from '../../publishing/jobs.store.ts'
import { type ArticleRow, getRevision, lockArticle } from '../../publishing/newsroom.store.ts'
import { publishArticle } from '../../publishing/publish.service.ts'
import type { Viewer } from '../../viewer.ts'
import { tellOfPublication } from '../notification/tell-of-publication.service.ts'
import { rememberRenderings } from '../translation/memory.service.ts'
import { whatStops } from './check.rules.ts'
import { checkStep } from './flow.rules.ts'
import { holdArticle, readNewest, writeStep } from './flow.service.ts'
import { addScheduledJob, findEmbargo, listUnattended, readClock } from './flow.store.ts'
import { type Chosen, findProblemsOf, type Stopped } from './publish-article.service.ts'

/** Whoever does what a member has scheduled. The history says who that was. */
const scheduler: Viewer = { kind: 'operator', name: 'schedule' }

export type Scheduled = { ok: true; article: ArticleRow } | { ok: false; stopped: Stopped[] }

/**
 * Has the revision that was read and checked published at an instant; again, at another instead. What is saved after that
 * doesn't go out unless it is scheduled too.
 */
export async function scheduleArticle(
  db: Database,
  viewer: Viewer,
  { id, revision: read, at }: Chosen & { at: Date },
  confirmed: readonly string[],
  now: Date,
): Promise<Scheduled> {
  return db.transaction(async (tx) => {
    const article = await holdArticle(tx, viewer, 'article.publish', id)
    if (at <= now) throw new AppError('BAD_USER_INPUT', 'That is past. Publish it now, or name an instant to come.')
    checkStep('schedule', article.status)
    const revision = await readNewest(tx, article, read)
    const problems = whatStops(await findProblemsOf(tx, viewer, article, revision), confirmed)
    if (problems.length > 0) return { ok: false, stopped: [{ articleId: id, problems }] }
    const embargo = await findEmbargo(tx, article.storyId)
    if (embargo && at < embargo) {
      const embargoedUntil = embargo.toISOString()
      throw new AppError('CONFLICT', `This story is embargoed until ${embargoedUntil}: name an instant after that.`, {
        embargoedUntil,
      })
    }
    await addScheduledJob(tx, id, at)
    const values = { status: 'scheduled', scheduledFor: at, scheduledRevision: read } as const
    const step = { step: 'schedule', revision: read, reason: null, ...values } as const
    return { ok: true, article: await writeStep(tx, viewer, article, step, now) }
  })
}

export async function unscheduleArticle(db: Database, viewer: Viewer, id: string, now: Date): Promise<ArticleRow> {
  return db.transaction(async (tx) => {
    const article = await holdArticle(tx, viewer, 'article.publish', id)
    checkStep('unschedule', article.status)
    await removeJob(tx, scheduleKey(id))
    return putBack(tx, viewer, article, { step: 'unschedule', reason: null }, now)
  })
}

/**
 * Takes a scheduled article live when its time has come: the job `publish_scheduled`. However often it is called, and whoever else
 * publishes or moves the article meanwhile, it goes out once.
 */
export async function publishScheduled(db: Database, id: string): Promise<void> {
  try {
    await db.transaction(async (tx) => {
      const article = await lockArticle(tx, id)
      if (article?.status !== 'scheduled' || !article.scheduledFor || article.scheduledRevision === null) return
      const now = await readClock(tx)
      // A clock that was set back, or a job that is older than its article's schedule.
      if (article.scheduledFor > now) return addScheduledJob(tx, id, article.scheduledFor)
      const revision = await getRevision(tx, id, article.scheduledRevision)
      const problems = (await findProblemsOf(tx, scheduler, article, revision)).filter(({ level }) => level === 'error')
      if (problems.length > 0) {
        const reason = problems.map(({ message }) => message).join(' ')
        await putBack(tx, scheduler, article, { step: 'miss_schedule', reason }, now)
        return
      }
      const result = await publishArticle(tx, scheduler, id, now, { revision: revision.number })
      if (!result.ok) throw new Error(`The checks let ${id} through, which needs ${result.missing.join(', ')}.`)
      await rememberRenderings(tx, id, now)
      await tellOfPublication(tx, scheduler, article, now)
    })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    await missSchedule(db, id, error.message)
  }
}

/** What may not go out is not tried again and again: it is put back, and its history says why. */
async function missSchedule(db: Database, id: string, reason: string): Promise<void> {
  await db.transaction(async (tx) => {
    const article = await lockArticle(tx, id)
    if (article?.status !== 'scheduled') return
    await putBack(tx, scheduler, article, { step: 'miss_schedule', reason }, await readClock(tx))
  })
}

async function putBack(
  tx: Database,
  viewer: Viewer,
  article: ArticleRow,
  why: { step: 'unschedule' | 'miss_schedule'; reason: string | null },
  now: Date,
): Promise<ArticleRow> {
  const revision = article.scheduledRevision ?? article.latestRevision
  const values = { status: 'ready', scheduledFor: null, scheduledRevision: null } as const
  return writeStep(tx, viewer, article, { ...why, revision, ...values }, now)
}

/** Gives every scheduled article a job again that has lost its own. */
export async function attendSchedules(db: Database): Promise<void> {
  for (const { id } of await listUnattended(db)) {
    await db.transaction(async (tx) => {
      const article = await lockArticle(tx, id)
      if (article?.scheduledFor) await addScheduledJob(tx, id, article.scheduledFor)
    })
  }
}
