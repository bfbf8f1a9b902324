import type { QueryResolvers } from './../../../types.generated.ts'
import { pageMembers } from '../../list-members.ts'

export const members: NonNullable<QueryResolvers['members']> = (_parent, { first, after }, { db }) =>
  pageMembers(db, first, after ?? null)
