import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { anonymous, type Viewer } from '../../viewer.ts'
import { identifyService } from '../service-token/service-token.service.ts'
import type { Auth } from './auth.ts'
import { endOf, longestMs, noticeMs } from './session.rules.ts'
import { deleteEndedSessions, findSessionMember, noteUse } from './session.store.ts'

/** Whoever makes a request, and the session that says so. */
export type Identity = { viewer: Viewer; sessionId: string | null }

type Credentials = { authorization: string | undefined; cookie: string | undefined }

/**
 * Knows a service by its token, and a member by the cookie of a session that is good. Somebody who only waits for news does not
 * use the session: it ends as if nobody were there.
 */
export async function identify(
  db: Database,
  auth: Auth,
  { authorization, cookie }: Credentials,
  now: Date,
  { isUse = true }: { isUse?: boolean } = {},
): Promise<Identity> {
  if (authorization !== undefined) {
    const viewer = await identifyService(db, authorization, now)
    if (viewer) return { viewer, sessionId: null }
    throw new AppError('UNAUTHENTICATED', 'This token is not known, has expired or was revoked.')
  }
  if (cookie === undefined) return { viewer: anonymous, sessionId: null }
  const found = await auth.api.getSession({ headers: new Headers({ cookie }), query: { disableCookieCache: true } })
  const known = found && (await findSessionMember(db, found.session.id, now, new Date(now.getTime() - longestMs)))
  if (!known) return { viewer: anonymous, sessionId: null }
  const { session, name, grants } = known
  if (isUse && now.getTime() - session.updatedAt.getTime() > noticeMs) {
    await noteUse(db, session.id, { expiresAt: endOf(session.createdAt, now), updatedAt: now })
    await deleteEndedSessions(db, now)
  }
  return { viewer: { kind: 'member', id: session.memberId, name, grants }, sessionId: session.id }
}
