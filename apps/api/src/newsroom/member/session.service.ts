import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { isUuid } from '../../ids.ts'
import { writeAudit } from '../../publishing/newsroom.store.ts'
import { authorise } from '../../roles.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { deleteSession, deleteSessions } from './session.store.ts'

/** Ends one of the viewer's own sessions. */
export async function endSession(db: Database, viewer: Viewer, sessionId: string, now: Date): Promise<void> {
  const memberId = memberOf(viewer)
  await db.transaction(async (tx) => {
    if (!isUuid(sessionId) || !(await deleteSession(tx, memberId, sessionId))) {
      throw new AppError('NOT_FOUND', 'You have no such session: it may have ended by itself.')
    }
    const detail = { memberId, sessionId }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'end session', detail })
  })
}

/** Ends all of the viewer's sessions but the one that asks. */
export async function endOtherSessions(
  db: Database,
  viewer: Viewer,
  current: string | null,
  now: Date,
): Promise<number> {
  const memberId = memberOf(viewer)
  return db.transaction(async (tx) => {
    const sessions = await deleteSessions(tx, memberId, current)
    const detail = { memberId, sessions }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'end other sessions', detail })
    return sessions
  })
}

function memberOf(viewer: Viewer): string {
  authorise(viewer, 'account.change', { isOwn: true })
  if (viewer.kind === 'member') return viewer.id
  throw new AppError('FORBIDDEN', 'Only members have sessions.')
}
