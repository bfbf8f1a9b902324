import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import type { ArticleRow } from '../../publishing/newsroom.store.ts'
import { authorise } from '../../roles.ts'
import type { Viewer } from '../../viewer.ts'
import { getArticle } from '../article/article.service.ts'
import { later, presenceSeconds } from './lock.rules.ts'
import { deleteExpired, deleteLocksOf, deletePresence, holdLocks, putPresence } from './presence.store.ts'

export type Place = { articleId: string; blockId: string | null }

/** Says that a member has an article open, and where in it they are. Said again and again, as long as they do. */
export async function enterArticle(
  db: Database,
  viewer: Viewer,
  { articleId, blockId }: Place,
  now: Date,
): Promise<ArticleRow> {
  const memberId = memberOnly(viewer)
  // In whatever edition: a translator reads the original in another.
  authorise(viewer, 'presence.take')
  const article = await getArticle(db, articleId)
  checkBlock(blockId)
  await putPresence(db, { articleId, memberId, blockId, since: now, expiresAt: later(now, presenceSeconds) })
  return article
}

/** Closes an article: the member is not there any more, and has nothing locked in it. */
export async function leaveArticle(db: Database, viewer: Viewer, articleId: string, now: Date): Promise<ArticleRow> {
  const memberId = memberOnly(viewer)
  authorise(viewer, 'presence.take')
  const article = await getArticle(db, articleId)
  await db.transaction(async (tx) => {
    await holdLocks(tx, articleId)
    await deleteExpired(tx, articleId, now)
    await deletePresence(tx, articleId, memberId)
    await deleteLocksOf(tx, { articleId, memberId })
  })
  return article
}

export function memberOnly(viewer: Viewer): string {
  if (viewer.kind === 'member') return viewer.id
  if (viewer.kind === 'anonymous') throw new AppError('UNAUTHENTICATED', 'Sign in first.')
  throw new AppError('FORBIDDEN', 'Only members are in a text.')
}

export function checkBlock(blockId: string | null): void {
  if (blockId === null || (blockId.length > 0 && blockId.length <= 64)) return
  throw new AppError('BAD_USER_INPUT', 'A block is named by its id.')
}
