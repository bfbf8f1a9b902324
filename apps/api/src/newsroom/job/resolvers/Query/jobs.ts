import { AppError } from '../../../../errors.ts'
import type { QueryResolvers } from './../../../types.generated.ts'
import { isJobId } from '../../job.service.ts'
import { type JobState, listJobs } from '../../job.store.ts'

export const jobs: NonNullable<QueryResolvers['jobs']> = async (_parent, { state, before }, { db }) => {
  if (before != null && !isJobId(before)) throw new AppError('BAD_USER_INPUT', '"before" is not the id of a job.')
  const wanted = state == null ? {} : { state: state.toLowerCase() as JobState }
  return listJobs(db, { ...wanted, ...(before != null && { before }), limit: 100 })
}
