import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { type ArticleRow, lockArticle, updateArticle, writeAudit } from '../../publishing/newsroom.store.ts'
import { authorise } from '../../roles.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { authoriseFor } from '../article/article.policy.ts'
import { findArticleBySlug, findArticleOfStory, lockSlug, lockStory } from '../article/article.store.ts'
import { findFreeSlug } from '../article/free-slug.ts'
import { findOriginal } from '../translation/translation.store.ts'
import { countOthers, lockDiscarded } from './draft.store.ts'

/** Throws away what readers never saw. It is in no list any more, its slug and its place in the story are free; all that it said is kept. */
export async function discardArticle(
  db: Database,
  viewer: Viewer,
  { id, baseRevision }: { id: string; baseRevision: number },
  now: Date,
): Promise<ArticleRow> {
  authorise(viewer, 'article.discard', { isOwn: true })
  return db.transaction(async (tx) => {
    const article = await lockArticle(tx, id)
    if (!article) throw new AppError('NOT_FOUND', 'There is no such article.')
    await authoriseFor(tx, viewer, 'article.discard', article)
    refuseStale(article, baseRevision)
    if (article.publishedRevision !== null) {
      throw new AppError('CONFLICT', 'Readers have seen this article: withdraw it instead.')
    }
    if (article.scheduledFor !== null) {
      throw new AppError('CONFLICT', 'This article goes out by itself. Take it off the schedule first.')
    }
    await lockStory(tx, article.storyId)
    if (article.isOriginal && (await countOthers(tx, article, { withDiscarded: false })) > 0) {
      throw new AppError(
        'CONFLICT',
        'This article has translations. Discard those first, or move them to another story.',
      )
    }
    const discarded = { discardedAt: now, discardedBy: actorOf(viewer) }
    await updateArticle(tx, id, discarded)
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'discard', articleId: id, detail: {} })
    return { ...article, ...discarded }
  })
}

/** Takes a discarded article back, as it was. Where another has its slug meanwhile, it gets one with a number. */
export async function recoverArticle(db: Database, viewer: Viewer, id: string, now: Date): Promise<ArticleRow> {
  authorise(viewer, 'article.discard', { isOwn: true })
  return db.transaction(async (tx) => {
    const article = await lockDiscarded(tx, id)
    if (!article) throw new AppError('NOT_FOUND', 'There is no such discarded article.')
    await authoriseFor(tx, viewer, 'article.discard', article)
    const { storyId, editionCode } = article
    await lockSlug(tx, editionCode, article.slug)
    await lockStory(tx, storyId)
    await refuseTakenPlace(tx, article)
    const isTaken = (await findArticleBySlug(tx, editionCode, article.slug)) !== null
    const slug = isTaken ? await findFreeSlug(tx, article.slug, editionCode) : article.slug
    const recovered = { discardedAt: null, discardedBy: null, slug }
    await updateArticle(tx, id, recovered)
    const detail = slug === article.slug ? {} : { from: article.slug, to: slug }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'recover', articleId: id, detail })
    return { ...article, ...recovered }
  })
}

async function refuseTakenPlace(tx: Database, { storyId, editionCode, isOriginal }: ArticleRow): Promise<void> {
  const taken = await findArticleOfStory(tx, storyId, editionCode)
  if (taken) {
    throw new AppError(
      'CONFLICT',
      `The story has another article in ${editionCode} meanwhile: ${editionCode}/${taken.slug}. Move or discard that one first.`,
    )
  }
  const original = await findOriginal(tx, storyId)
  if (isOriginal && original) {
    throw new AppError('CONFLICT', 'The story has another original meanwhile. Move that one first.')
  }
  if (!isOriginal && !original) {
    throw new AppError('CONFLICT', 'What it translates was discarded too. Take the original back first.')
  }
}

/** What is done to a whole article is done to what was read of it. */
export function refuseStale(article: ArticleRow, baseRevision: number): void {
  if (article.latestRevision === baseRevision) return
  throw new AppError('CONFLICT', `Revision ${article.latestRevision} was saved meanwhile. Read the article again.`)
}
