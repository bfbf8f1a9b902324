import type { QueryResolvers } from '../../../types.generated.ts'
import { findContributors } from '../../contributor.store.ts'

const most = 50

export const contributors: NonNullable<QueryResolvers['contributors']> = (_parent, { words, first }, { db }) =>
  findContributors(db, words, Math.min(Math.max(first, 1), most))
