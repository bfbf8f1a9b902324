import type { Body } from '@dateline/content'
import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import {
  type ArticleRow,
  getRevision,
  lockArticle,
  type Revision,
  writeAudit,
} from '../../publishing/newsroom.store.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { authoriseFor } from './article.policy.ts'
import { findRevision, insertRevision, setLatestRevision } from './article.store.ts'
import { type ArticleContent, contentOf, prepareContent, type RevisionContent } from './article-content.ts'
import { checkReferences } from './article-references.ts'
import { stampEdited } from './edited-posts.rules.ts'
import { type ContentMerge, changedParts, mergeContent } from './merge-content.ts'

export type Saving = {
  /** The number of the revision that the text was read from. */
  baseRevision: number
  /** What is to be as it is here; the rest stays as it was in the base. */
  changes: Partial<ArticleContent>
  /** Whether nobody asked for it: the editor saves by itself while somebody writes. */
  isAutosave?: boolean
}

export type SaveResult =
  | { outcome: 'saved'; revision: Revision; changed: boolean }
  /** Somebody saved meanwhile. Nothing was written; all versions are here, so that nothing is lost. */
  | { outcome: 'stale'; base: Revision; mine: RevisionContent; theirs: Revision; merge: ContentMerge }

/** Writes the next revision. One that was made from an older revision is not written: the answer says how the two can be joined. */
export async function saveArticle(
  db: Database,
  viewer: Viewer,
  articleId: string,
  { baseRevision, changes, isAutosave = false }: Saving,
  now: Date,
): Promise<SaveResult> {
  return db.transaction(async (tx) => {
    const article = await lockArticle(tx, articleId)
    if (!article) throw new AppError('NOT_FOUND', 'There is no such article.')
    await authoriseFor(tx, viewer, 'article.write', article)
    const base = await getBase(tx, articleId, baseRevision)
    const mine = prepareContent({ ...contentOf(base), ...changes }, article.editionCode)
    await checkReferences(tx, changes)
    const latest = await getRevision(tx, articleId, article.latestRevision)
    if (base.number !== latest.number && changedParts(mine, contentOf(latest)).length > 0) {
      return { outcome: 'stale', base, mine, theirs: latest, merge: mergeContent(base, mine, latest) }
    }
    const anew = { ...mine, body: await stampPosts(tx, article, latest, mine, now) }
    const parts = changedParts(contentOf(latest), anew)
    // What was saved by itself becomes somebody's own word when they save it.
    if (parts.length === 0 && (isAutosave || !latest.isAutosave)) {
      return { outcome: 'saved', revision: latest, changed: false }
    }
    const number = latest.number + 1
    await writeRevision(tx, latest, anew, { number, isAutosave, createdAt: now, createdBy: actorOf(viewer) })
    const detail = { revision: number, changed: parts, ...(isAutosave && { autosave: true }) }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'save', articleId, detail })
    return { outcome: 'saved', revision: await getRevision(tx, articleId, number), changed: true }
  })
}

/** Of a live page that readers see, posts that say something else say so. */
async function stampPosts(
  tx: Database,
  { id, publishedRevision }: ArticleRow,
  { body: latest }: Revision,
  { kind, body }: RevisionContent,
  now: Date,
): Promise<Body> {
  const published = kind === 'live' && publishedRevision !== null && (await findRevision(tx, id, publishedRevision))
  return published ? stampEdited(body, { latest, shown: published.body }, now) : body
}

/** Writes the newest revision. What the one that it goes on from was translated from, it is translated from too. */
export async function writeRevision(
  tx: Database,
  { articleId, sourceRevisionId, previousSourceRevisionId }: Revision,
  content: RevisionContent,
  written: { number: number; isAutosave: boolean; createdAt: Date; createdBy: string },
): Promise<void> {
  await insertRevision(tx, { ...content, articleId, sourceRevisionId, previousSourceRevisionId, ...written })
  await setLatestRevision(tx, articleId, written.number)
}

async function getBase(tx: Database, articleId: string, number: number): Promise<Revision> {
  const base = await findRevision(tx, articleId, number)
  if (base) return base
  throw new AppError('NOT_FOUND', `The article has no revision ${number}. Read it again, and put your changes into it.`)
}

/** Makes an older revision the newest, by a new one that says the same. */
export async function restoreRevision(
  db: Database,
  viewer: Viewer,
  articleId: string,
  { number, baseRevision }: { number: number; baseRevision: number },
  now: Date,
): Promise<SaveResult> {
  const old = await findRevision(db, articleId, number)
  if (!old) throw new AppError('NOT_FOUND', `The article has no revision ${number}.`)
  return saveArticle(db, viewer, articleId, { baseRevision, changes: contentOf(old) }, now)
}
