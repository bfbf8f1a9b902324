import { type Database, type NotificationChannel, type NotificationKind, notificationKinds } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { checkPageSize, type Position } from '../../pagination.ts'
import { writeAudit } from '../../publishing/newsroom.store.ts'
import { authorise } from '../../roles.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { usualChannel } from './notification.rules.ts'
import {
  countUnread,
  listNotifications,
  listPreferences,
  putPreference,
  setRead,
  setReadUntil,
  type Told,
} from './notification.store.ts'

export type NotificationPage = { rows: Told[]; hasNextPage: boolean; memberId: string | null }
export type Preference = { kind: NotificationKind; channel: NotificationChannel }

const mostAtOnce = 100

/** What the viewer is told of, newest first. Nobody but members is. */
export async function pageNotifications(
  db: Database,
  viewer: Viewer,
  { isRead, first, before }: { isRead: boolean | null; first: number; before: Position },
): Promise<NotificationPage> {
  const size = checkPageSize(first)
  if (viewer.kind !== 'member') return { rows: [], hasNextPage: false, memberId: null }
  const rows = await listNotifications(db, viewer.id, { isRead, before, limit: size + 1 })
  return { rows: rows.slice(0, size), hasNextPage: rows.length > size, memberId: viewer.id }
}

/** Remembers that a member has read some. Gives how many are unread. */
export async function readNotifications(
  db: Database,
  viewer: Viewer,
  ids: readonly string[],
  now: Date,
): Promise<number> {
  const memberId = memberOf(viewer)
  if (ids.length > mostAtOnce) throw new AppError('BAD_USER_INPUT', `At most ${mostAtOnce} notifications at once.`)
  await setRead(db, memberId, ids, now)
  return countUnread(db, memberId)
}

/** Remembers that a member has read all that they were told up to one: what came meanwhile stays unread. */
export async function readAllNotifications(db: Database, viewer: Viewer, newest: string, now: Date): Promise<number> {
  const memberId = memberOf(viewer)
  if (!(await setReadUntil(db, memberId, newest, now)))
    throw new AppError('NOT_FOUND', 'There is no such notification.')
  return countUnread(db, memberId)
}

export async function readPreferences(db: Database, viewer: Viewer): Promise<Preference[]> {
  if (viewer.kind !== 'member') return []
  const chosen = await listPreferences(db, viewer.id)
  return notificationKinds.map((kind) => ({ kind, channel: chosen.get(kind) ?? usualChannel }))
}

export async function setPreference(
  db: Database,
  viewer: Viewer,
  { kind, channel }: Preference,
  now: Date,
): Promise<Preference[]> {
  const memberId = memberOf(viewer)
  return db.transaction(async (tx) => {
    const before = (await listPreferences(tx, memberId)).get(kind) ?? usualChannel
    await putPreference(tx, { memberId, kind, channel })
    await writeAudit(tx, {
      ...{ at: now, actor: actorOf(viewer), action: 'set notification preference', detail: { kind } },
      before: { channel: before },
      after: { channel },
    })
    return readPreferences(tx, viewer)
  })
}

function memberOf(viewer: Viewer): string {
  authorise(viewer, 'notification.settle')
  if (viewer.kind !== 'member') throw new AppError('FORBIDDEN', 'Only members are told of anything.')
  return viewer.id
}
