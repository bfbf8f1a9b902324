import type { Database } from '@dateline/db'
import { sql } from 'drizzle-orm'

export type JobState = 'waiting' | 'running' | 'dead'

export type JobRow = {
  id: string
  task: string
  state: JobState
  payload: Record<string, unknown>
  runAt: Date
  attempts: number
  maxAttempts: number
  lastError: string | null
  createdAt: Date
}

type Raw = Omit<JobRow, 'runAt' | 'createdAt'> & { runAt: string; createdAt: string }

const state = sql`case when job.locked_at is not null then 'running' when job.attempts >= job.max_attempts then 'dead' else 'waiting' end`

/** Newest first. */
export async function listJobs(
  db: Database,
  { state: wanted, before, limit }: { state?: JobState; before?: string; limit: number },
): Promise<JobRow[]> {
  const rows = await db.execute<Raw>(sql`
    select job.id::text as "id", task.identifier as "task", ${state} as "state", job.payload as "payload",
      job.run_at::text as "runAt", job.attempts as "attempts", job.max_attempts as "maxAttempts",
      job.last_error as "lastError", job.created_at::text as "createdAt"
    from jobs._private_jobs job join jobs._private_tasks task on task.id = job.task_id
    where ${wanted === undefined ? sql`true` : sql`${state} = ${wanted}`}
      and ${before === undefined ? sql`true` : sql`job.id < ${before}::bigint`}
    order by job.id desc
    limit ${limit}`)
  return rows.map((row) => ({ ...row, runAt: new Date(row.runAt), createdAt: new Date(row.createdAt) }))
}

export async function findJob(db: Database, id: string): Promise<{ id: string; task: string } | null> {
  const [row] = await db.execute<{ id: string; task: string }>(
    sql`select id::text as "id", task_identifier as "task" from jobs.jobs where id = ${id}::bigint`,
  )
  return row ?? null
}

/** Begins anew, now, with all its attempts. False when it runs just then, or is gone. */
export async function restartJob(tx: Database, id: string): Promise<boolean> {
  const rows = await tx.execute(
    sql`select 1 from jobs.reschedule_jobs(array[${id}::bigint], run_at => now(), attempts => 0)`,
  )
  return rows.length > 0
}

/** Takes a job out. False when it runs just then, or is gone. */
export async function dropJob(tx: Database, id: string): Promise<boolean> {
  const rows = await tx.execute(sql`select 1 from jobs.complete_jobs(array[${id}::bigint])`)
  return rows.length > 0
}
