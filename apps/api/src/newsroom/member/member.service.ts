import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { writeAudit } from '../../publishing/newsroom.store.ts'
import { authorise, type Grant } from '../../roles.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { mayDecideAbout } from './grant.rules.ts'
import { keepAnAdministrator } from './grant.service.ts'
import { notYours } from './invitation.service.ts'
import {
  deleteLinks,
  deleteSecondFactor,
  listGrants,
  lockMember,
  lockMembership,
  type MemberRow,
  updateMember,
} from './member.store.ts'
import { deleteSessions } from './session.store.ts'

type SignedOut = { member: MemberRow; ended: number }

/** From now on they can't sign in; where they are signed in, they are not any more. */
export async function disableMember(db: Database, viewer: Viewer, memberId: string, now: Date): Promise<MemberRow> {
  return db.transaction(async (tx) => {
    const { member: before, grants } = await lockForDecision(tx, viewer, memberId)
    if (before.disabledAt) return before
    const member = await updateMember(tx, memberId, { disabledAt: now, updatedAt: now })
    await keepAnAdministrator(tx, grants)
    const sessions = await deleteSessions(tx, memberId)
    await deleteLinks(tx, memberId)
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'disable member', detail: { memberId, sessions } })
    return member
  })
}

/** They can sign in again, as before. */
export async function enableMember(db: Database, viewer: Viewer, memberId: string, now: Date): Promise<MemberRow> {
  return db.transaction(async (tx) => {
    const { member: before } = await lockForDecision(tx, viewer, memberId)
    if (!before.disabledAt) return before
    const member = await updateMember(tx, memberId, { disabledAt: null, updatedAt: now })
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'enable member', detail: { memberId } })
    return member
  })
}

/** Signs a member out everywhere. */
export async function signOutMember(db: Database, viewer: Viewer, memberId: string, now: Date): Promise<SignedOut> {
  return db.transaction(async (tx) => {
    const { member } = await lockForDecision(tx, viewer, memberId)
    const sessions = await deleteSessions(tx, memberId)
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'sign member out', detail: { memberId, sessions } })
    return { member, ended: sessions }
  })
}

/** For somebody who lost the device that makes their codes: the password is enough again. Where they are signed in, they are not any more. */
export async function removeSecondFactor(
  db: Database,
  viewer: Viewer,
  memberId: string,
  now: Date,
): Promise<MemberRow> {
  return db.transaction(async (tx) => {
    const { member: before } = await lockForDecision(tx, viewer, memberId)
    if (!(await deleteSecondFactor(tx, memberId))) return before
    const member = await updateMember(tx, memberId, { twoFactorEnabled: false, updatedAt: now })
    await deleteSessions(tx, memberId)
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'remove second factor', detail: { memberId } })
    return member
  })
}

async function lockForDecision(
  tx: Database,
  viewer: Viewer,
  memberId: string,
): Promise<{ member: MemberRow; grants: Grant[] }> {
  authorise(viewer, 'member.manage')
  await lockMembership(tx)
  const member = await lockMember(tx, memberId)
  if (!member) throw new AppError('NOT_FOUND', 'There is no such member.')
  const grants = (await listGrants(tx, [memberId])).get(memberId) ?? []
  if (!mayDecideAbout(viewer, grants)) throw notYours()
  return { member, grants }
}
