import type { QueryResolvers } from './../../../types.generated.ts'
import { listChecks } from '../../flow.store.ts'

export const publishingChecks: NonNullable<QueryResolvers['publishingChecks']> = async (_parent, _args, { db }) =>
  listChecks(db)
