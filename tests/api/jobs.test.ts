import { addJob } from '@dateline/api/jobs'
import { type JobWorker, startWorker, type Tasks } from '@dateline/db'
import { sql } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { runCli } from '../testkit/cli.ts'
import { useDatabase } from '../testkit/newsroom.ts'
import { quiet } from '../testkit/quiet.ts'
import { until } from '../testkit/until.ts'

const database = useDatabase()
const workers: JobWorker[] = []

afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.close()))
  await database.db.execute(sql`delete from jobs._private_jobs`)
})

async function work(tasks: Tasks) {
  workers.push(await startWorker(database.url, tasks, quiet))
}

const enqueue = (articleId: string, options: Partial<Parameters<typeof addJob>[3]> = {}) =>
  database.db.transaction((tx) => addJob(tx, 'publish_scheduled', { articleId }, { key: articleId, ...options }))

const inQueue = async () => (await database.db.execute(sql`select 1 from jobs.jobs`)).length

test('a job is done once the transaction that asked for it is committed', async () => {
  const done: unknown[] = []
  await work({ publish_scheduled: async ({ payload }) => void done.push(payload) })

  await enqueue('a')

  await until('the job is done', async () => (await inQueue()) === 0)
  expect(done).toEqual([{ articleId: 'a' }])
})

test('what is rolled back asks for nothing', async () => {
  const failing = database.db.transaction(async (tx) => {
    await addJob(tx, 'publish_scheduled', { articleId: 'a' }, { key: 'a' })
    throw new Error('Changed my mind.')
  })

  await expect(failing).rejects.toThrow('Changed my mind.')
  expect(await inQueue()).toBe(0)
})

test('the same job asked for twice is there once, as it was asked for last', async () => {
  await enqueue('a', { runAt: new Date('2090-01-01') })
  await enqueue('a', { runAt: new Date('2091-01-01') })

  expect(await database.db.execute(sql`select run_at::date::text as day from jobs.jobs`)).toEqual([
    expect.objectContaining({ day: '2091-01-01' }),
  ])
})

test('a job that fails waits for its next attempt, with what went wrong', async () => {
  let attempts = 0
  await work({
    publish_scheduled: async ({ attempt }) => {
      attempts = attempt
      throw new Error('The disk is full.')
    },
  })

  await enqueue('a')
  await until('the attempt is over', async () => (await runCli(database.url, 'jobs', 'list')).stdout.includes('full'))

  expect(attempts).toBe(1)
  expect((await runCli(database.url, 'jobs', 'list', '--state', 'waiting')).stdout).toMatch(/1 of 25.*The disk is full/)
})

test('a job that was given up is seen, started again and done', async () => {
  let isMended = false
  await work({
    publish_scheduled: async () => {
      if (!isMended) throw new Error('The disk is full.')
    },
  })
  await enqueue('a', { maxAttempts: 1 })
  await until('it is dead', async () => (await runCli(database.url, 'jobs', 'list')).stdout.includes('dead'))
  const id = (await runCli(database.url, 'jobs', 'list')).stdout.split(' ')[0] ?? ''

  isMended = true
  const { stdout } = await runCli(database.url, 'jobs', 'retry', id)

  expect(stdout).toBe(`publish_scheduled ${id} is tried again now, with all its attempts.`)
  await until('the job is done', async () => (await inQueue()) === 0)
})

test('a job is taken out, once', async () => {
  await enqueue('a', { runAt: new Date('2090-01-01') })
  const id = (await runCli(database.url, 'jobs', 'list')).stdout.split(' ')[0] ?? ''

  expect((await runCli(database.url, 'jobs', 'drop', id)).stdout).toBe(`publish_scheduled ${id} won't be done.`)
  expect((await runCli(database.url, 'jobs', 'drop', id)).stderr).toContain('There is no such job')
  expect(await inQueue()).toBe(0)
})

test('the job of a worker that was killed is done by the next', async () => {
  const done: unknown[] = []
  await enqueue('a')
  await database.db.execute(
    sql`update jobs._private_jobs set locked_at = now() - interval '1 minute', locked_by = 'worker-gone', attempts = 1`,
  )

  await work({ publish_scheduled: async ({ payload }) => void done.push(payload) })

  await until('the job is done', async () => (await inQueue()) === 0)
  expect(done).toEqual([{ articleId: 'a' }])
})

test('a worker that starts leaves the jobs of another that is at work', async () => {
  let begun = 0
  const { promise: held, resolve: release } = Promise.withResolvers<void>()
  const tasks = {
    publish_scheduled: async () => {
      begun += 1
      await held
    },
  }
  await work(tasks)
  await enqueue('a')
  await until('it has begun', () => begun === 1)
  await database.db.execute(sql`update jobs._private_jobs set locked_at = now() - interval '1 minute'`)

  await work(tasks)
  const locked = await database.db.execute(sql`select 1 from jobs.jobs where locked_by is not null`)
  release()

  await until('the job is done', async () => (await inQueue()) === 0)
  expect(locked.length).toBe(1)
  expect(begun).toBe(1)
})

test('a worker whose connections are cut goes on', async () => {
  const done: unknown[] = []
  await work({ publish_scheduled: async ({ payload }) => void done.push(payload) })

  await database.db.execute(sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name in ('dateline jobs', 'dateline workers')`)
  await enqueue('a')

  await until('the job is done', async () => (await inQueue()) === 0)
  expect(done).toEqual([{ articleId: 'a' }])
})

test('a worker that saw nothing at first, because of trouble in the database, sees jobs once it is over', async () => {
  const done: unknown[] = []
  const warnings: string[] = []
  const log = { ...quiet, warn: (_detail: object, message: string) => void warnings.push(message) }
  await database.db.execute(sql`alter table jobs._private_tasks rename to away`)
  workers.push(
    await startWorker(database.url, { publish_scheduled: async ({ payload }) => void done.push(payload) }, log),
  )
  await until('it is noticed', () => warnings.some((each) => each.includes('sees no jobs')))

  await database.db.execute(sql`alter table jobs.away rename to _private_tasks`)
  await enqueue('a')

  await until('the job is done', async () => (await inQueue()) === 0)
  expect(done).toEqual([{ articleId: 'a' }])
})

test('a job that was done but could not be given back is done again by the worker that follows', async () => {
  let done = 0
  const errors: string[] = []
  const log = { ...quiet, error: (_detail: object, message: string) => void errors.push(message) }
  const tasks = {
    publish_scheduled: async () => {
      done += 1
      if (done === 1) await database.db.execute(sql`alter table jobs._private_jobs rename to away`)
    },
  }
  workers.push(await startWorker(database.url, tasks, log))

  await enqueue('a')
  await until('it is noticed', () => errors.some((each) => each.includes('Failed to complete')))
  await database.db.execute(sql`alter table jobs.away rename to _private_jobs`)

  await until('the job is done', async () => (await inQueue()) === 0)
  expect(done).toBe(2)
})
