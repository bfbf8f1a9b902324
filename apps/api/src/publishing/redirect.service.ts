import type { Database } from '@dateline/db'
import { AppError } from '../errors.ts'
import { authorise } from '../roles.ts'
import { articleTag } from '../tags.ts'
import { actorOf, type Viewer } from '../viewer.ts'
import { announcePurge } from './events.ts'
import { findLiveArticle, findLiveArticleAt, putRedirect, takePath } from './live.store.ts'
import { lockArticle, lockPaths, writeAudit } from './newsroom.store.ts'

/** As `articlePath` writes it. */
const articlePathPattern = /^\/([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\/\d{4}\/(?:0[1-9]|1[0-2])\/[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Leads readers from an article's path at which nothing shows to a public article of the same edition. */
export async function redirectPath(
  db: Database,
  viewer: Viewer,
  { path, articleId }: { path: string; articleId: string },
  now: Date,
): Promise<{ path: string; to: string }> {
  authorise(viewer, 'article.redirect')
  const edition = path.length <= 300 ? articlePathPattern.exec(path)?.[1] : undefined
  if (edition === undefined)
    throw new AppError('BAD_USER_INPUT', 'Name the path of an article: /fr/2026/11/slug, without the host.')
  authorise(viewer, 'article.redirect', { edition })
  return db.transaction(async (tx) => {
    const article = await lockArticle(tx, articleId)
    if (!article) throw new AppError('NOT_FOUND', 'There is no such article.')
    if (article.editionCode !== edition)
      throw new AppError(
        'CONFLICT',
        `The path is one of the edition ${edition}, the article of ${article.editionCode}.`,
      )
    await lockPaths(tx, edition)
    const target = await findLiveArticle(tx, articleId)
    if (!target) throw new AppError('CONFLICT', 'This article is not public: readers would be led to nothing.')
    if (await findLiveArticleAt(tx, path))
      throw new AppError('CONFLICT', `${path} shows an article. Withdraw that one first, or rename it.`)
    const displaced = await takePath(tx, path)
    await putRedirect(tx, path, articleId)
    const actor = actorOf(viewer)
    await writeAudit(tx, { at: now, actor, action: 'redirect', articleId, detail: { path, to: target.path } })
    await announcePurge(tx, { changed: [articleId, ...displaced].map(articleTag), withdrawn: [] })
    return { path, to: target.path }
  })
}
