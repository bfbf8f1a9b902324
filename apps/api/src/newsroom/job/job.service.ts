import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { writeAudit } from '../../publishing/newsroom.store.ts'
import { authorise } from '../../roles.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { dropJob, findJob, restartJob } from './job.store.ts'

/** Has a job tried again at once, with all its attempts. For one that was given up, or that waits for its next attempt. */
export async function retryJob(db: Database, viewer: Viewer, id: string, now: Date): Promise<{ task: string }> {
  return change(db, viewer, id, now, 'restart job', restartJob)
}

/** Takes a job out of the queue: it won't be done. */
export async function cancelJob(db: Database, viewer: Viewer, id: string, now: Date): Promise<{ task: string }> {
  return change(db, viewer, id, now, 'drop job', dropJob)
}

async function change(
  db: Database,
  viewer: Viewer,
  id: string,
  now: Date,
  action: string,
  write: (tx: Database, id: string) => Promise<boolean>,
): Promise<{ task: string }> {
  authorise(viewer, 'job.restart')
  return db.transaction(async (tx) => {
    const job = isJobId(id) ? await findJob(tx, id) : null
    if (!job) throw new AppError('NOT_FOUND', 'There is no such job: it is done, or was taken out.')
    if (!(await write(tx, id)))
      throw new AppError('CONFLICT', 'The job is being done just now. Look again in a moment.')
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action, detail: { job: id, task: job.task } })
    return { task: job.task }
  })
}

/** As Postgres counts them: it refuses what is no bigint. */
export const isJobId = (id: string) => /^[1-9]\d{0,17}$/.test(id)
