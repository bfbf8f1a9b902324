import type { Body } from '@dateline/content'
import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { type ArticleRow, getRevision, lockArticle, lockPaths, type Revision } from '../../publishing/newsroom.store.ts'
import { publishArticle } from '../../publishing/publish.service.ts'
import { type Action, authorise } from '../../roles.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { contentOf, prepareContent, type RevisionContent } from '../article/article-content.ts'
import { writeRevision } from '../article/save-article.service.ts'
import { tellOfPublication } from '../notification/tell-of-publication.service.ts'

/** A live page that nobody else changes until the transaction ends. */
export type HeldPage = {
  article: ArticleRow
  /** What readers see. */
  shown: Revision
  /** Now, but not before the page changed last: whoever waited for somebody else comes after them. */
  moment: Date
}

/** Holds a page, for those who may. Whoever comes meanwhile waits, and is not refused. */
export async function holdLivePage(
  tx: Database,
  viewer: Viewer,
  action: Extract<Action, 'live.post' | 'live.lead'>,
  articleId: string,
  now: Date,
): Promise<HeldPage> {
  authorise(viewer, action)
  const article = await lockArticle(tx, articleId)
  if (!article) throw new AppError('NOT_FOUND', 'There is no such article.')
  authorise(viewer, action, { edition: article.editionCode })
  if (article.status !== 'published' || article.publishedRevision === null) {
    throw new AppError('CONFLICT', 'Readers don’t see this page: publish it first.')
  }
  // Before any revision is written: whoever merges topics holds paths first, and then what revisions refer to.
  await lockPaths(tx, article.editionCode)
  const shown = await getRevision(tx, articleId, article.publishedRevision)
  if (shown.kind !== 'live') throw new AppError('CONFLICT', 'This article is no live page: it takes no posts.')
  const changedAt = article.modifiedAt ?? now
  return { article, shown, moment: changedAt > now ? changedAt : now }
}

export type PageChange = Partial<Pick<RevisionContent, 'body' | 'liveState'>>

/**
 * Changes what readers see, at once. What somebody has written on the page and not published yet stays unpublished: it is
 * saved again, with the change in it, as theirs.
 */
export async function publishChange(
  tx: Database,
  viewer: Viewer,
  { article, shown, moment }: HeldPage,
  change: (content: { body: Body }) => PageChange,
): Promise<{ article: ArticleRow; shown: Revision }> {
  const { id, editionCode, latestRevision } = article
  const changed = (revision: Revision) => {
    const content = contentOf(revision)
    // A draft that makes something else of the page has no place for posts.
    return prepareContent({ ...content, ...(revision.kind === 'live' && change(content)) }, editionCode)
  }
  const number = latestRevision + 1
  const by = actorOf(viewer)
  await writeRevision(tx, shown, changed(shown), { number, isAutosave: false, createdAt: moment, createdBy: by })
  if (latestRevision !== shown.number) {
    const draft = await getRevision(tx, id, latestRevision)
    const { isAutosave, createdBy } = draft
    await writeRevision(tx, draft, changed(draft), { number: number + 1, isAutosave, createdAt: moment, createdBy })
  }
  const published = await publishArticle(tx, viewer, id, moment, { action: 'live.post', revision: number })
  if (!published.ok) throw new AppError('CONFLICT', `The page would be without ${published.missing.join(' and ')}.`)
  await tellOfPublication(tx, viewer, article, moment)
  const now = await lockArticle(tx, id)
  if (!now) throw new Error(`The article ${id} went while it was held.`)
  return { article: now, shown: await getRevision(tx, id, number) }
}
