import { typeset } from '@dateline/content'
import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import type { ArticleRow, Revision } from '../../publishing/newsroom.store.ts'
import { lockPaths, writeAudit } from '../../publishing/newsroom.store.ts'
import { missingBeforePublishing } from '../../publishing/publish.rules.ts'
import { publishArticle } from '../../publishing/publish.service.ts'
import { type Action, authorise } from '../../roles.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { insertCorrection } from '../article/article.store.ts'
import { tellOfCorrection, tellOfPublication } from '../notification/tell-of-publication.service.ts'
import { rememberRenderings } from '../translation/memory.service.ts'
import { checksFor, findProblems, type Problem, whatStops } from './check.rules.ts'
import { checkStep } from './flow.rules.ts'
import { holdArticle, readNewest } from './flow.service.ts'
import { listChecksOf, lockArticles, readFacts } from './flow.store.ts'

/** An article with the revision that somebody has read, and wants to go out. */
export type Chosen = { id: string; revision: number }
export type Consent = {
  /** The kinds of the warnings that somebody has seen, and publishes with. */
  confirmed: readonly string[]
  /** Why it goes out before an embargo ends. */
  breakEmbargo?: string | undefined
}
export type Stopped = { articleId: string; problems: Problem[] }
export type Published = { ok: true; articles: { id: string; path: string }[] } | { ok: false; stopped: Stopped[] }

const mostAtOnce = 20

/** Publishes articles: all of them in one moment, or none. Two versions of a story never show different states of it. */
export async function publishArticles(
  db: Database,
  viewer: Viewer,
  chosen: readonly Chosen[],
  { confirmed, breakEmbargo }: Consent,
  now: Date,
): Promise<Published> {
  authorise(viewer, 'article.publish')
  const revisions = new Map(chosen.map(({ id, revision }) => [id, revision]))
  if (revisions.size !== chosen.length || chosen.length === 0 || chosen.length > mostAtOnce)
    throw new AppError('BAD_USER_INPUT', `Name from 1 to ${mostAtOnce} articles, each once.`)
  return db.transaction(async (tx) => {
    const articles = await lockArticles(tx, [...revisions.keys()])
    if (articles.length !== chosen.length) throw new AppError('NOT_FOUND', 'There is no such article.')
    for (const { editionCode } of articles) authorise(viewer, 'article.publish', { edition: editionCode })
    // All articles before any paths, as whoever publishes does with one.
    for (const edition of new Set(articles.map(({ editionCode }) => editionCode).sort())) await lockPaths(tx, edition)
    const stopped: Stopped[] = []
    for (const article of articles) {
      checkStep('publish', article.status)
      const revision = await readNewest(tx, article, revisions.get(article.id) ?? 0)
      const problems = whatStops(await findProblemsOf(tx, viewer, article, revision), confirmed)
      if (problems.length > 0) stopped.push({ articleId: article.id, problems })
    }
    if (stopped.length > 0) return { ok: false, stopped }
    const published = []
    for (const article of articles) published.push(await publishChecked(tx, viewer, article, now, { breakEmbargo }))
    return { ok: true, articles: published }
  })
}

/** Says that something was wrong and publishes what is right, both in one moment. */
export async function correctArticle(
  db: Database,
  viewer: Viewer,
  { id, revision: read, text, concerned }: Chosen & { text: string; concerned: string | null },
  { confirmed }: Pick<Consent, 'confirmed'>,
  now: Date,
): Promise<Published> {
  return db.transaction(async (tx) => {
    const article = await holdArticle(tx, viewer, 'article.correct', id)
    if (text.trim() === '' || text.length > 1000)
      throw new AppError('BAD_USER_INPUT', 'Say what was wrong and what is right, in at most 1,000 characters.')
    checkStep('correct', article.status)
    const revision = await readNewest(tx, article, read)
    const problems = whatStops(await findProblemsOf(tx, viewer, article, revision), confirmed)
    if (problems.length > 0) return { ok: false, stopped: [{ articleId: id, problems }] }
    const set = (words: string) => typeset(words.trim(), article.editionCode)
    const correction = { text: set(text), concerned: concerned?.trim() ? set(concerned) : null }
    const actor = actorOf(viewer)
    await insertCorrection(tx, { articleId: id, at: now, ...correction, createdBy: actor })
    await writeAudit(tx, { at: now, actor, action: 'correct', articleId: id, detail: {}, after: correction })
    await tellOfCorrection(tx, viewer, article, now)
    const action = 'article.correct'
    return { ok: true, articles: [await publishChecked(tx, viewer, article, now, { action, step: 'correct' })] }
  })
}

async function publishChecked(
  tx: Database,
  viewer: Viewer,
  article: ArticleRow,
  now: Date,
  options: { breakEmbargo?: string | undefined; action?: Action; step?: 'correct' },
): Promise<{ id: string; path: string }> {
  const { id } = article
  const result = await publishArticle(tx, viewer, id, now, options)
  if (!result.ok) throw new Error(`The checks let ${id} through, which needs ${result.missing.join(', ')}.`)
  await rememberRenderings(tx, id, now)
  await tellOfPublication(tx, viewer, article, now)
  return { id, path: result.article.path }
}

/** All that the checks of its edition and section find in a revision, and what no article may be without. */
export async function findProblemsOf(
  db: Database,
  viewer: Viewer,
  article: ArticleRow,
  revision: Revision,
): Promise<Problem[]> {
  const missing = missingBeforePublishing(revision)
  const checks = checksFor(await listChecksOf(db, article.editionCode), article.editionCode, revision.sectionId)
  const found = findProblems(checks, await readFacts(db, article, revision, actorOf(viewer)))
  if (missing.length === 0) return found
  return [{ kind: 'incomplete', level: 'error', message: `It still needs ${missing.join(' and ')}.` }, ...found]
}
