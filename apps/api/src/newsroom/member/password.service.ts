import type { Database } from '@dateline/db'
import { hashPassword } from 'better-auth/crypto'
import { AppError } from '../../errors.ts'
import { writeAudit } from '../../publishing/newsroom.store.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { loadKnownPasswords } from './known-passwords.ts'
import { deleteLinks, findLinkMember, listMembersByIds, lockMember, setPassword } from './member.store.ts'
import { type Chooser, findWeakness } from './password.rules.ts'
import { deleteSessions } from './session.store.ts'

/** Refuses a password that somebody is about to choose, when it is a weak one. */
export async function checkPassword(db: Database, viewer: Viewer, chosen: Record<string, unknown>): Promise<void> {
  const { newPassword, token } = chosen
  if (newPassword === undefined) return
  if (typeof newPassword !== 'string') throw new AppError('BAD_USER_INPUT', 'A password is a text.')
  const chooser =
    viewer.kind === 'member'
      ? ((await listMembersByIds(db, [viewer.id]))[0] ?? null)
      : typeof token === 'string'
        ? await findLinkMember(db, token)
        : null
  await refuseWeak(newPassword, chooser)
}

/** Sets the password of a member from outside of the graph, where only whoever runs the server can be. */
export async function setMemberPassword(
  db: Database,
  viewer: Viewer,
  memberId: string,
  password: string,
  now: Date,
): Promise<void> {
  if (viewer.kind !== 'operator') throw new AppError('FORBIDDEN', 'Members choose their passwords themselves.')
  await db.transaction(async (tx) => {
    const member = await lockMember(tx, memberId)
    if (!member) throw new AppError('NOT_FOUND', 'There is no such member.')
    await refuseWeak(password, member)
    await setPassword(tx, memberId, await hashPassword(password), now)
    await deleteSessions(tx, memberId)
    await deleteLinks(tx, memberId)
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'set password', detail: { memberId } })
  })
}

async function refuseWeak(password: string, chooser: Chooser | null): Promise<void> {
  const weakness = findWeakness(password, await loadKnownPasswords(), chooser)
  if (weakness !== null) throw new AppError('BAD_USER_INPUT', weakness)
}
