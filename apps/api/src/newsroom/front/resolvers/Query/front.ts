import type { QueryResolvers } from '../../../types.generated.ts'
import { getFront } from '../../front.service.ts'

export const front: NonNullable<QueryResolvers['front']> = (_parent, { edition }, { db, now }) =>
  getFront(db, edition, now)
