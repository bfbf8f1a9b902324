import type { Database, NotificationKind } from '@dateline/db'
import { can } from '../../roles.ts'
import { listGrants } from '../member/member.store.ts'
import { needs } from './notification.rules.ts'
import { listActive, listUnwilling, putNotifications } from './notification.store.ts'

/** What there is to tell. */
export type Notice = {
  kind: NotificationKind
  /** Within the kind: what is unread about the same thing is told once. */
  about: string
  /** The edition of the thing: whoever may do nothing with it there isn't told. */
  edition?: string | null
  articleId?: string
  noteId?: string
  requestId?: string
  assetId?: string
  monday?: string
}

/**
 * Tells members of something, in the transaction that is its cause: those who can sign in, may do something with the thing,
 * want to know of it, and did not do it themselves.
 */
export async function notify(
  tx: Database,
  actor: string,
  { edition = null, ...notice }: Notice,
  memberIds: readonly string[],
  now: Date,
): Promise<void> {
  const others = [...new Set(memberIds)].filter((id) => `member:${id}` !== actor)
  if (others.length === 0) return
  const [members, grants, unwilling] = await Promise.all([
    listActive(tx, others),
    listGrants(tx, others),
    listUnwilling(tx, notice.kind, others),
  ])
  const told = members.filter(({ id, name }) => {
    const viewer = { kind: 'member', id, name, grants: grants.get(id) ?? [] } as const
    return !unwilling.has(id) && can(viewer, needs[notice.kind], { edition, isOwn: true })
  })
  const what = { ...notice, editionCode: edition, actor, at: now }
  await putNotifications(
    tx,
    told.map(({ id }) => ({ ...what, memberId: id })),
  )
}
