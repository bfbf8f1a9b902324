import type { Credit } from '@dateline/db'
import type { ContributorRow } from '../reference/reference.store.ts'
import type { Reference } from '../reference/reference.ts'

export type NamedCredit = Credit & { contributor: ContributorRow }

/** The credits with who is credited. A contributor who is not known yet was added a moment ago. */
export function findCredits(reference: Reference, credits: readonly Credit[]): NamedCredit[] | Promise<NamedCredit[]> {
  const known = () =>
    credits.flatMap((credit) => {
      const contributor = reference.current().contributor(credit.contributorId)
      return contributor ? [{ ...credit, contributor }] : []
    })
  const named = known()
  return named.length === credits.length ? named : reference.reload().then(known)
}
