import type { Database } from '@dateline/db'
import { type ArticleRow, writeAudit } from '../../publishing/newsroom.store.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { authoriseFor } from '../article/article.policy.ts'
import { getArticle } from '../article/article.service.ts'
import { isInTheWay, later, lockSeconds } from './lock.rules.ts'
import { checkBlock, memberOnly, type Place } from './presence.service.ts'
import {
  deleteExpired,
  deleteLocks,
  deleteLocksOf,
  holdLocks,
  insertLock,
  type LockRow,
  listLocks,
  prolongLock,
} from './presence.store.ts'

export type LockResult = { ok: true; lock: LockRow } | { ok: false; lock: LockRow; wasTakenOver: boolean }

/**
 * Locks a text for a member, or prolongs the lock that they have. Where others have it they are named, unless it is to be taken
 * over: then they are told so when they prolong theirs.
 */
export async function lockText(
  db: Database,
  viewer: Viewer,
  { articleId, blockId, takesOver }: Place & { takesOver: boolean },
  now: Date,
): Promise<LockResult> {
  const memberId = memberOnly(viewer)
  checkBlock(blockId)
  return db.transaction(async (tx) => {
    const article = await getArticle(tx, articleId)
    await authoriseFor(tx, viewer, 'article.write', article)
    await holdLocks(tx, articleId)
    await deleteExpired(tx, articleId, now)
    const locks = await listLocks(tx, articleId, now)
    const expiresAt = later(now, lockSeconds)
    const wanted = { memberId, blockId }
    const inTheWay = locks.filter((lock) => isInTheWay(lock, wanted))
    const [first] = inTheWay
    if (first && !takesOver) {
      // Of several, the one that says why: it was taken from this member.
      const lock = inTheWay.find(({ takenFrom }) => takenFrom.includes(memberId)) ?? first
      return { ok: false, lock, wasTakenOver: lock.takenFrom.includes(memberId) }
    }
    const own = locks.find((lock) => lock.memberId === memberId && lock.blockId === blockId)
    if (own && inTheWay.length === 0) {
      await prolongLock(tx, own.id, expiresAt)
      return { ok: true, lock: { ...own, expiresAt } }
    }
    await deleteLocks(
      tx,
      [...inTheWay, ...(own ? [own] : [])].map(({ id }) => id),
    )
    const takenFrom = [...new Set(inTheWay.map((lock) => lock.memberId))]
    const lock = await insertLock(tx, { articleId, blockId, memberId, since: now, expiresAt, takenFrom })
    if (takenFrom.length > 0) {
      const detail = { block: blockId, from: takenFrom }
      await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'take over', articleId, detail })
    }
    return { ok: true, lock }
  })
}

/** Gives a text back before its lock expires. */
export async function unlockText(db: Database, viewer: Viewer, { articleId, blockId }: Place): Promise<ArticleRow> {
  const memberId = memberOnly(viewer)
  const article = await getArticle(db, articleId)
  await authoriseFor(db, viewer, 'article.write', article)
  await db.transaction(async (tx) => {
    await holdLocks(tx, articleId)
    await deleteLocksOf(tx, { articleId, memberId, blockId })
  })
  return article
}
