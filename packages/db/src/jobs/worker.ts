import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Runner, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import { holdWorkers } from './holders.ts'
import { type JobsLog, loggerTo } from './logger.ts'
import { jobsSchema } from './schema.ts'

/** A job as whoever does it sees it. The first attempt is number 1. */
export type Job = { payload: unknown; attempt: number; maxAttempts: number }
/** What is done for the jobs of each name. To throw is to be tried again, later and later, until the attempts are used up. */
export type Tasks = Record<string, (job: Job) => Promise<void>>
export type JobWorker = { close: () => Promise<void> }

/** How often is looked for jobs whose time has come. New ones for now are announced, and wait for nothing. */
const pollMs = 500
const restartMs = 1000
/** After how many looks for a job in a row that failed the worker is made anew. */
const mostFailures = 4
const concurrent = 2

/** Does jobs until it is closed; those that it has begun by then, it ends. `crontab`, in graphile-worker's words, adds jobs by the clock. */
export async function startWorker(url: string, tasks: Tasks, log: JobsLog, crontab = ''): Promise<JobWorker> {
  let closing = false
  let runner: Runner | null = null
  const noteError = (error: unknown) => log.warn({ err: error }, 'the connection of the jobs is in trouble')
  const holders = holdWorkers(url, jobsSchema, noteError)
  const events: WorkerEvents = new EventEmitter()
  events.on('pool:create', ({ workerPool }) => holders.add(workerPool.id))
  events.on('pool:release', ({ workerPool }) => holders.remove(workerPool.id))
  events.on('job:failed', ({ job, error }) =>
    log.error({ err: error, job: job.id, task: job.task_identifier }, 'a job was given up'),
  )
  // A worker whose very first look failed keeps that failure, and never sees a job: graphile-worker remembers what it then asked for.
  let failures = 0
  const noteSuccess = () => {
    failures = 0
  }
  events.on('worker:getJob:empty', noteSuccess)
  events.on('job:start', noteSuccess)
  events.on('worker:getJob:error', ({ error }) => {
    failures += 1
    if (failures !== mostFailures || closing) return
    log.warn({ err: error }, 'the worker sees no jobs, and is started again')
    runner?.stop().catch(noteError)
  })
  const taskList: TaskList = Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      (payload, { job }) => task({ payload, attempt: job.attempts, maxAttempts: job.max_attempts }),
    ]),
  )
  const pool = new pg.Pool({ connectionString: url, max: concurrent + 2, application_name: 'dateline jobs' })
  // A connection that is cut while nobody waits for it would end the process otherwise. The next one is another.
  pool.on('error', noteError)
  pool.on('connect', (client) => client.on('error', noteError))
  const start = () =>
    run({
      pgPool: pool,
      schema: jobsSchema,
      taskList,
      concurrency: concurrent,
      pollInterval: pollMs,
      noHandleSignals: true,
      crontab,
      logger: loggerTo(log),
      events,
      // Otherwise graphile-worker leaves a job whose end it could not note locked for hours, and its error to nobody.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    })

  runner = await start()
  await holders.sweep().catch(noteError)
  const running = (async () => {
    while (!closing) {
      try {
        if (runner) await runner.promise
        if (closing) return
        noteSuccess()
        runner = await start()
        if (closing) await runner.stop()
      } catch (error) {
        runner = null
        if (closing) return
        log.error({ err: error }, 'the worker ended, and is started again')
        await sleep(restartMs)
      }
    }
  })()
  return {
    close: async () => {
      closing = true
      await runner?.stop().catch(noteError)
      await running
      await holders.close()
      await pool.end()
    },
  }
}
