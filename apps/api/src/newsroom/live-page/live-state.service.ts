import type { Database } from '@dateline/db'
import { writeAudit } from '../../publishing/newsroom.store.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { holdLivePage, publishChange } from './change-live-page.service.ts'
import type { PageChanged } from './live-post.service.ts'

/** Ends the coverage, or takes it up again. What is there stays. */
export async function setLiveState(
  db: Database,
  viewer: Viewer,
  { articleId, state }: { articleId: string; state: 'running' | 'ended' },
  now: Date,
): Promise<PageChanged> {
  return db.transaction(async (tx) => {
    const page = await holdLivePage(tx, viewer, 'live.lead', articleId, now)
    const before = page.shown.liveState
    if (before === state) return { outcome: 'changed', article: page.article, written: null }
    const { article, shown } = await publishChange(tx, viewer, page, () => ({ liveState: state }))
    await writeAudit(tx, {
      ...{ at: page.moment, actor: actorOf(viewer), articleId, detail: { revision: shown.number } },
      action: state === 'ended' ? 'end live page' : 'resume live page',
      before: { liveState: before },
      after: { liveState: state },
    })
    return { outcome: 'changed', article, written: null }
  })
}
