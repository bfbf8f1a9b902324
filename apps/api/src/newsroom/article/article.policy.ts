import type { Database } from '@dateline/db'
import type { ArticleRow } from '../../publishing/newsroom.store.ts'
import { type Action, authorise, can } from '../../roles.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { hasWritten } from './article.store.ts'

/** What somebody wrote any of, or has on their desk. */
async function isOwn(db: Database, viewer: Viewer, { id, assigneeId }: ArticleRow): Promise<boolean> {
  if (viewer.kind === 'member' && viewer.id === assigneeId) return true
  return hasWritten(db, id, actorOf(viewer))
}

/** Refuses what somebody may not do with an article. */
export async function authoriseFor(db: Database, viewer: Viewer, action: Action, article: ArticleRow): Promise<void> {
  const edition = article.editionCode
  if (can(viewer, action, { edition })) return
  authorise(viewer, action, { edition, isOwn: await isOwn(db, viewer, article) })
}
