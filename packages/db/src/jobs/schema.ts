import { runMigrations } from 'graphile-worker'
import { silentLogger } from './logger.ts'

/** Where the queue of jobs lies. Its tables are graphile-worker's own. */
export const jobsSchema = 'jobs'

/** Brings the tables of the queue to what this version of graphile-worker needs. */
export async function migrateJobs(url: string): Promise<void> {
  await runMigrations({ connectionString: url, schema: jobsSchema, logger: silentLogger, maxPoolSize: 2 })
}
