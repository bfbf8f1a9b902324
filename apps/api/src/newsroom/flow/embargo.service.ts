import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { writeAudit } from '../../publishing/newsroom.store.ts'
import { checkReason } from '../../publishing/publish.rules.ts'
import { authorise } from '../../roles.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { findArticleInWork, listScheduledBefore, lockStoryOf, setEmbargo as writeEmbargo } from './flow.store.ts'

/**
 * Says until when nothing of an article's story goes out, in no edition. To end an embargo early, or to take it off, is to break
 * it: a duty editor's, with a reason.
 */
export async function setEmbargo(
  db: Database,
  viewer: Viewer,
  { id, until, reason }: { id: string; until: Date | null; reason: string | null },
  now: Date,
): Promise<void> {
  authorise(viewer, 'article.publish')
  await db.transaction(async (tx) => {
    const article = await findArticleInWork(tx, id)
    if (!article) throw new AppError('NOT_FOUND', 'There is no such article.')
    const edition = article.editionCode
    authorise(viewer, 'article.publish', { edition })
    const { embargoedUntil: before } = await lockStoryOf(tx, article.storyId)
    const isEarlier = before !== null && before > now && (until === null || until < before)
    if (isEarlier) authorise(viewer, 'article.publishEmbargoed', { edition })
    if (until && until <= now && !isEarlier)
      throw new AppError('BAD_USER_INPUT', 'That is past: name an instant to come.')
    if (until) {
      const [scheduled] = await listScheduledBefore(tx, article.storyId, until)
      if (scheduled) {
        throw new AppError(
          'CONFLICT',
          `The article in ${scheduled.editionCode} is scheduled for ${scheduled.scheduledFor?.toISOString()}, before the embargo would end. Move it first.`,
        )
      }
    }
    await writeEmbargo(tx, article.storyId, until)
    await writeAudit(tx, {
      ...{ at: now, actor: actorOf(viewer), action: isEarlier ? 'break embargo' : 'set embargo', articleId: id },
      detail: isEarlier ? { reason: checkReason(reason ?? '') } : {},
      before: { embargoedUntil: before },
      after: { embargoedUntil: until },
    })
  })
}
