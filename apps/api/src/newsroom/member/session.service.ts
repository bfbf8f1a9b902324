import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { writeAudit } from '../../publishing/newsroom.store.ts'
import { authorise } from '../../roles.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { deleteSession, deleteSessions, listSessions, type SessionRow } from './session.store.ts'

/** Ends one of the viewer's own sessions. Gives those that go on. */
export async function endSession(
  db: Database,
  viewer: Viewer,
  sessionId: string | null,
  now: Date,
): Promise<SessionRow[]> {
  const memberId = memberOf(viewer)
  return db.transaction(async (tx) => {
    if (sessionId === null || !(await deleteSession(tx, memberId, sessionId))) {
      throw new AppError('NOT_FOUND', 'You have no such session: it may have ended by itself.')
    }
    const detail = { memberId, sessionId }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'end session', detail })
    return listSessions(tx, memberId, now)
  })
}

/** Ends all of the viewer's sessions but the one that asks. Gives what is left. */
export async function endOtherSessions(
  db: Database,
  viewer: Viewer,
  current: string | null,
  now: Date,
): Promise<SessionRow[]> {
  const memberId = memberOf(viewer)
  return db.transaction(async (tx) => {
    const sessions = await deleteSessions(tx, memberId, current)
    const detail = { memberId, sessions }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'end other sessions', detail })
    return listSessions(tx, memberId, now)
  })
}

function memberOf(viewer: Viewer): string {
  authorise(viewer, 'account.change', { isOwn: true })
  if (viewer.kind === 'member') return viewer.id
  throw new AppError('FORBIDDEN', 'Only members have sessions.')
}
