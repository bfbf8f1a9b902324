import type { Database } from '@dateline/db'
import type { ArticleRow } from '../../publishing/newsroom.store.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { listBoardArticles } from '../translation/translation.store.ts'
import { listHolders, listOwners } from './notification.store.ts'
import { notify } from './notify.service.ts'

/** Tells of an article that was just published: its writers the first time, those of its translations when they are stale by it. */
export async function tellOfPublication(tx: Database, viewer: Viewer, before: ArticleRow, now: Date): Promise<void> {
  const { id, editionCode: edition, isOriginal, storyId } = before
  const actor = actorOf(viewer)
  if (before.status !== 'published') {
    const notice = { kind: 'published', about: id, edition, articleId: id } as const
    await notify(tx, actor, notice, await listOwners(tx, id), now)
  }
  if (!isOriginal) return
  const rows = await listBoardArticles(tx, [storyId])
  const shown = rows.find(({ articleId }) => articleId === id)?.publishedRevision ?? 0
  const shownBefore = before.publishedRevision ?? 0
  const stale = rows.filter(
    ({ isOriginal: isSource, rightBy }) => !isSource && rightBy !== null && rightBy < shown && rightBy >= shownBefore,
  )
  for (const { articleId, editionCode } of stale) {
    const notice = { kind: 'stale_translation', about: articleId, edition: editionCode, articleId } as const
    await notify(tx, actor, notice, await listOwners(tx, articleId), now)
  }
}

/** Tells those who translate into an edition that an original was corrected, and its translation may need the same. */
export async function tellOfCorrection(tx: Database, viewer: Viewer, corrected: ArticleRow, now: Date): Promise<void> {
  if (!corrected.isOriginal) return
  const translations = (await listBoardArticles(tx, [corrected.storyId])).filter(({ isOriginal }) => !isOriginal)
  for (const { articleId, editionCode } of translations) {
    const notice = { kind: 'correction_task', about: articleId, edition: editionCode, articleId } as const
    const members = await listHolders(tx, ['translator'], [editionCode])
    await notify(tx, actorOf(viewer), notice, [...members, ...(await listOwners(tx, articleId))], now)
  }
}
