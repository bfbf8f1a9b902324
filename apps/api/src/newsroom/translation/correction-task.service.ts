import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { lockArticle, writeAudit } from '../../publishing/newsroom.store.ts'
import { authorise } from '../../roles.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { authoriseFor } from '../article/article.policy.ts'
import { closeTask, findTask, type TaskRow, wasCorrectedSince } from './translation.store.ts'

/** Closes a task: the translation was corrected too, or there is a reason why it needs no correction. */
export async function closeCorrectionTask(
  db: Database,
  viewer: Viewer,
  { id, reason }: { id: string; reason: string | null },
  now: Date,
): Promise<TaskRow> {
  authorise(viewer, 'translation.check')
  return db.transaction(async (tx) => {
    const task = await findTask(tx, id)
    const article = task && (await lockArticle(tx, task.articleId))
    if (!task || !article) throw new AppError('NOT_FOUND', 'There is no such task.')
    await authoriseFor(tx, viewer, 'translation.check', article)
    if (task.closedAt) return task
    const why = reason?.trim() || null
    if (why === null && !(await wasCorrectedSince(tx, article.id, task.openedAt))) {
      throw new AppError(
        'BAD_USER_INPUT',
        'The translation was not corrected since. Correct it, or say why it needs no correction.',
      )
    }
    await closeTask(tx, id, actorOf(viewer), why, now)
    const detail = { task: id, ...(why && { reason: why }) }
    await writeAudit(tx, {
      at: now,
      actor: actorOf(viewer),
      action: 'close_correction_task',
      articleId: article.id,
      detail,
    })
    return { ...task, closedAt: now, closedBy: actorOf(viewer), reason: why }
  })
}
