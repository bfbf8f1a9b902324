import type { JobResolvers } from './../../types.generated.ts'
import type { JobState } from '../job.store.ts'

export const Job: JobResolvers = {
  state: ({ state }) => state.toUpperCase() as Uppercase<JobState>,
  payload: ({ payload }) => JSON.stringify(payload),
}
