import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { writeAudit } from '../../publishing/newsroom.store.ts'
import { authorise, type Grant } from '../../roles.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { changedGrants, mayGrant, tidyGrants } from './grant.rules.ts'
import {
  countAdministrators,
  listEditionCodes,
  listGrants,
  lockMember,
  lockMembership,
  type MemberRow,
  replaceGrants,
  updateMember,
} from './member.store.ts'

/** Gives a member these roles, and takes all others. */
export async function setGrants(
  db: Database,
  viewer: Viewer,
  memberId: string,
  wanted: readonly Grant[],
  now: Date,
): Promise<MemberRow> {
  authorise(viewer, 'member.manage')
  return db.transaction(async (tx) => {
    await lockMembership(tx)
    const known = await lockMember(tx, memberId)
    if (!known) throw new AppError('NOT_FOUND', 'There is no such member.')
    const before = (await listGrants(tx, [memberId])).get(memberId) ?? []
    const after = tidyGrants(wanted)
    const changed = changedGrants(before, after)
    if (changed.length === 0) return known
    await checkGrants(tx, viewer, changed)
    await replaceGrants(tx, memberId, after)
    await keepAnAdministrator(tx, before)
    const detail = { memberId, before: { grants: before }, after: { grants: after } }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'change roles', detail })
    return updateMember(tx, memberId, { updatedAt: now })
  })
}

/** Refuses roles that nobody can have, and those that the viewer can't give. */
export async function checkGrants(tx: Database, viewer: Viewer, grants: readonly Grant[]): Promise<void> {
  const editions = new Set(await listEditionCodes(tx))
  for (const grant of grants) {
    if (grant.edition !== null && !editions.has(grant.edition)) {
      throw new AppError('BAD_USER_INPUT', `There is no edition "${grant.edition}".`)
    }
    if (!mayGrant(viewer, grant)) {
      const where = grant.edition === null ? 'all editions' : grant.edition
      throw new AppError('FORBIDDEN', `You may not decide who is what in ${where}. Ask an administrator of it.`)
    }
  }
}

/** Somebody has to be left who can let others in, when these roles are taken or of no use any more. */
export async function keepAnAdministrator(tx: Database, lost: readonly Grant[]): Promise<void> {
  const wasOne = lost.some(({ role, edition }) => role === 'administrator' && edition === null)
  if (!wasOne || (await countAdministrators(tx)) > 0) return
  throw new AppError(
    'CONFLICT',
    'That would leave the newsroom without an administrator of all editions. Make another member one first.',
  )
}
