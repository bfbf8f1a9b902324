import type { MutationResolvers } from './../../../types.generated.ts'
import { cancelJob } from '../../job.service.ts'

export const dropJob: NonNullable<MutationResolvers['dropJob']> = async (_parent, { input }, { db, viewer, now }) => ({
  id: input.id,
  ...(await cancelJob(db, viewer, input.id, now)),
})
