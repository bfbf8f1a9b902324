import { can, type Grant, type Role, roles } from '../../roles.ts'
import type { Viewer } from '../../viewer.ts'

/**
 * Whether somebody may give or take a role: where it is for one edition, an administrator of that edition; where it is for
 * all, one of all.
 */
export function mayGrant(viewer: Viewer, { edition }: Pick<Grant, 'edition'>): boolean {
  if (edition !== null) return can(viewer, 'member.manage', { edition })
  return administersAll(viewer)
}

/** Whether somebody may decide about a member or service: about all that these may do. */
export function mayDecideAbout(viewer: Viewer, grants: readonly Grant[]): boolean {
  return administersAll(viewer) || (grants.length > 0 && grants.every((grant) => mayGrant(viewer, grant)))
}

export function administersAll(viewer: Viewer): boolean {
  if (viewer.kind === 'operator') return true
  return (
    'grants' in viewer &&
    can(viewer, 'member.manage') &&
    viewer.grants.some(({ role, edition }) => role === 'administrator' && edition === null)
  )
}

const keyOf = ({ role, edition }: Grant) => `${role} ${edition ?? ''}`

/** Each role once, in the order of rank; what is given for all editions is not repeated for one. */
export function tidyGrants(grants: readonly Grant[]): Grant[] {
  const everywhere = new Set(grants.filter(({ edition }) => edition === null).map(({ role }) => role))
  const kept = grants.filter(({ role, edition }) => edition === null || !everywhere.has(role))
  return [...new Map(kept.map((grant) => [keyOf(grant), grant])).values()].sort(
    (a, b) => rank(a.role) - rank(b.role) || (a.edition ?? '').localeCompare(b.edition ?? ''),
  )
}

const rank = (role: Role) => roles.indexOf(role)

/** What one list of grants has and the other hasn't. */
export function changedGrants(before: readonly Grant[], after: readonly Grant[]): Grant[] {
  const [old, next] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))]
  return [...before.filter((grant) => !next.has(keyOf(grant))), ...after.filter((grant) => !old.has(keyOf(grant)))]
}
