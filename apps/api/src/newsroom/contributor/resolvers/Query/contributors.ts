import type { ContributorRole } from '@dateline/db'
import type { QueryResolvers } from '../../../types.generated.ts'
import { findContributors } from '../../contributor.store.ts'

const most = 50

export const contributors: NonNullable<QueryResolvers['contributors']> = (
  _parent,
  { words, first, role, withRetired },
  { db },
) => {
  const does = role == null ? null : (role.toLowerCase() as ContributorRole)
  return findContributors(db, { words, role: does, withRetired }, Math.min(Math.max(first, 1), most))
}
