import { checkPageSize } from '../../../../pagination.ts'
import type { QueryResolvers } from './../../../types.generated.ts'
import { listOpenTasks } from '../../translation.store.ts'

export const correctionTasks: NonNullable<QueryResolvers['correctionTasks']> = async (_parent, args, { db }) =>
  listOpenTasks(db, args.edition ? { edition: args.edition } : {}, checkPageSize(args.first))
