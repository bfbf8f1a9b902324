import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { writeAudit } from '../../publishing/newsroom.store.ts'
import { authorise, type Grant } from '../../roles.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { mayDecideAbout, tidyGrants } from './grant.rules.ts'
import { checkGrants } from './grant.service.ts'
import { makeLinkToken, passwordUrl } from './links.ts'
import { invitationDays } from './mails.ts'
import { readEmail, readName } from './member.rules.ts'
import {
  insertMember,
  listGrants,
  lockMember,
  type MemberRow,
  replaceGrants,
  replacePasswordLink,
} from './member.store.ts'

export type Invitation = { name: string; email: string; grants: readonly Grant[] }
/** The link is told here, and never again. */
export type Invited = { ok: true; member: MemberRow; url: string } | { ok: false; message: string }

/** Makes an account for somebody, and the link with which they choose their password. */
export async function inviteMember(
  db: Database,
  viewer: Viewer,
  invitation: Invitation,
  address: string,
  now: Date,
): Promise<Invited> {
  authorise(viewer, 'member.manage')
  const [name, email] = [readName(invitation.name), readEmail(invitation.email)]
  if (name === null) return { ok: false, message: 'A name has 1 to 120 characters.' }
  if (email === null) return { ok: false, message: `"${invitation.email}" is no e-mail address.` }
  const grants = tidyGrants(invitation.grants)
  if (grants.length === 0) return { ok: false, message: 'Give them a role: without one they see nothing.' }
  return db.transaction(async (tx) => {
    await checkGrants(tx, viewer, grants)
    const member = await insertMember(tx, { name, email, createdAt: now, updatedAt: now })
    if (!member) return { ok: false, message: `${email} is the address of a member already.` }
    await replaceGrants(tx, member.id, grants)
    const url = await giveLink(tx, member, address, now)
    const detail = { memberId: member.id, after: { name, email, grants } }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'invite member', detail })
    return { ok: true, member, url }
  })
}

/** Another link for somebody whose first is lost or over, or who can't sign in any more. */
export async function renewInvitation(
  db: Database,
  viewer: Viewer,
  memberId: string,
  address: string,
  now: Date,
): Promise<{ member: MemberRow; url: string }> {
  authorise(viewer, 'member.manage')
  return db.transaction(async (tx) => {
    const member = await lockMember(tx, memberId)
    if (!member) throw new AppError('NOT_FOUND', 'There is no such member.')
    const grants = (await listGrants(tx, [memberId])).get(memberId) ?? []
    if (!mayDecideAbout(viewer, grants)) throw notYours()
    if (member.disabledAt) throw new AppError('CONFLICT', `${member.name} is disabled. Enable them first.`)
    const url = await giveLink(tx, member, address, now)
    const detail = { memberId }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'renew invitation', detail })
    return { member, url }
  })
}

export function notYours(): AppError {
  return new AppError(
    'FORBIDDEN',
    'They have roles in editions that you do not administer. Ask an administrator of all editions.',
  )
}

async function giveLink(tx: Database, { id: memberId }: MemberRow, address: string, now: Date): Promise<string> {
  const token = makeLinkToken()
  const expiresAt = new Date(now.getTime() + invitationDays * 86_400_000)
  await replacePasswordLink(tx, { memberId, token, expiresAt }, now)
  return passwordUrl(address, token)
}
