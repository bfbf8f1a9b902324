export type { JobRow as JobMapper } from './job.store.ts'
