import type { MutationResolvers } from './../../../types.generated.ts'
import { retryJob as retry } from '../../job.service.ts'

export const retryJob: NonNullable<MutationResolvers['retryJob']> = async (
  _parent,
  { input },
  { db, viewer, now },
) => ({ id: input.id, ...(await retry(db, viewer, input.id, now)) })
