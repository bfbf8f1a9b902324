import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import {
  type ArticleRow,
  getRevision,
  lockArticle,
  type Revision,
  updateArticle,
  writeAudit,
} from '../../publishing/newsroom.store.ts'
import { authorise } from '../../roles.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { findArticleOfStory, findRevision, insertRevision, insertStory, lockStory } from '../article/article.store.ts'
import { contentOf } from '../article/article-content.ts'
import { closeRequests, findOriginal } from '../translation/translation.store.ts'
import { refuseStale } from './discard-article.service.ts'
import { withoutSources } from './draft.rules.ts'
import { countOthers } from './draft.store.ts'

export type ArticleMove = {
  id: string
  baseRevision: number
  /** Null for a new story, of which it is the original. */
  storyId: string | null
  /** Of the original there, the number of the revision that it says the same as; the newest when it isn't named. */
  sourceRevision: number | null
}

/**
 * Puts an article into another story, as a translation of the original there, or makes it the original of a new one. Its next
 * revision says the same and knows what it was made from. Only of what readers don't see: what they see names its versions.
 */
export async function moveArticle(db: Database, viewer: Viewer, move: ArticleMove, now: Date): Promise<ArticleRow> {
  authorise(viewer, 'article.move')
  return db.transaction(async (tx) => {
    const article = await lockArticle(tx, move.id)
    if (!article) throw new AppError('NOT_FOUND', 'There is no such article.')
    authorise(viewer, 'article.move', { edition: article.editionCode })
    refuseStale(article, move.baseRevision)
    refuseMove(article, move)
    const stories = [article.storyId, ...(move.storyId === null ? [] : [move.storyId])].sort()
    for (const storyId of stories) await lockStory(tx, storyId)
    if (article.isOriginal && (await countOthers(tx, article, { withDiscarded: true })) > 0) {
      throw new AppError('CONFLICT', 'Other articles of its story are translations of it. Move those first.')
    }
    const source = move.storyId === null ? null : await findSource(tx, article, move.storyId, move.sourceRevision)
    const storyId = move.storyId ?? (await insertStory(tx))
    const latest = await getRevision(tx, article.id, article.latestRevision)
    const content = contentOf(latest)
    const number = latest.number + 1
    await insertRevision(tx, {
      ...content,
      // What its blocks rendered were blocks of another article.
      body: withoutSources(content.body),
      ...{ articleId: article.id, number, sourceRevisionId: source?.id ?? null },
      ...{ createdAt: now, createdBy: actorOf(viewer) },
    })
    const moved = { storyId, isOriginal: source === null, latestRevision: number }
    await updateArticle(tx, article.id, moved)
    if (source) await closeRequests(tx, storyId, article.editionCode, now)
    await writeAudit(tx, {
      ...{ at: now, actor: actorOf(viewer), action: 'move', articleId: article.id, detail: { revision: number } },
      before: { story: article.storyId, isOriginal: article.isOriginal },
      after: { story: storyId, isOriginal: moved.isOriginal, ...(source && { sourceRevision: source.number }) },
    })
    return { ...article, ...moved }
  })
}

function refuseMove({ status, storyId, isOriginal }: ArticleRow, move: ArticleMove): void {
  if (status === 'published' || status === 'scheduled' || status === 'withdrawn') {
    throw new AppError('CONFLICT', `This article is ${status}: only what is in work can be moved.`)
  }
  if (move.storyId === storyId) throw new AppError('BAD_USER_INPUT', 'The article is in this story already.')
  if (move.storyId === null && isOriginal) {
    throw new AppError('BAD_USER_INPUT', 'The article is the original of a story of its own already.')
  }
}

async function findSource(
  tx: Database,
  article: ArticleRow,
  storyId: string,
  number: number | null,
): Promise<Revision> {
  const original = await findOriginal(tx, storyId)
  if (!original) throw new AppError('NOT_FOUND', 'There is no such story, or it has no original.')
  const taken = await findArticleOfStory(tx, storyId, article.editionCode)
  if (taken) {
    throw new AppError(
      'CONFLICT',
      `That story has an article in ${article.editionCode} already: ${article.editionCode}/${taken.slug}.`,
    )
  }
  const wanted = number ?? original.latestRevision
  const revision = await findRevision(tx, original.id, wanted)
  if (!revision) throw new AppError('NOT_FOUND', `The original there has no revision ${wanted}.`)
  return revision
}
