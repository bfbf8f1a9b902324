import type { ContributorRow } from '../reference/reference.store.ts'
import type { Reference } from '../reference/reference.ts'

/** The contributor with this id. One who is not known yet was added a moment ago. */
export function findContributor(
  reference: Reference,
  id: string,
): ContributorRow | null | Promise<ContributorRow | null> {
  const known = () => reference.current().contributor(id)
  return known() ?? reference.reload().then(known)
}
