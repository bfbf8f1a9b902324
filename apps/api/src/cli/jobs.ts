import { parseArgs } from 'node:util'
import type { Env } from '../env.ts'
import { AppError } from '../errors.ts'
import { cancelJob, retryJob } from '../newsroom/job/job.service.ts'
import { type JobRow, type JobState, listJobs } from '../newsroom/job/job.store.ts'
import { withDatabase } from './database.ts'
import { one, operator } from './input.ts'
import { formatTable } from './table.ts'

/** `pnpm newsroom jobs list | retry | drop`: what is to be done, and what was given up. */
export async function runJobs([action = '', ...args]: string[], env: Env): Promise<string> {
  const run = actions[action]
  if (run) return run(args, env)
  throw new AppError('BAD_USER_INPUT', 'Say what to do: jobs list, jobs retry ID, or jobs drop ID.')
}

const states: readonly JobState[] = ['waiting', 'running', 'dead']

const actions: Record<string, ((args: string[], env: Env) => Promise<string>) | undefined> = {
  list: async (args, env) => {
    const { values } = parseArgs({ args, options: { state: { type: 'string' } } })
    const state = states.find((each) => each === values.state)
    if (values.state !== undefined && !state)
      throw new AppError('BAD_USER_INPUT', `--state is one of ${states.join(', ')}.`)
    const rows = await withDatabase(env, (db) => listJobs(db, { limit: 100, ...(state && { state }) }))
    return rows.length === 0 ? 'There is nothing to do.' : formatTable(rows.map(toCells))
  },

  retry: async (args, env) => {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} })
    const id = one(positionals, 'ID')
    const { task } = await withDatabase(env, (db) => retryJob(db, operator(), id, new Date()))
    return `${task} ${id} is tried again now, with all its attempts.`
  },

  drop: async (args, env) => {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} })
    const id = one(positionals, 'ID')
    const { task } = await withDatabase(env, (db) => cancelJob(db, operator(), id, new Date()))
    return `${task} ${id} won't be done.`
  },
}

const toCells = ({ id, state, task, runAt, attempts, maxAttempts, payload, lastError }: JobRow) => [
  id,
  state,
  task,
  runAt.toISOString(),
  `${attempts} of ${maxAttempts}`,
  [JSON.stringify(payload), lastError?.split('\n')[0]].filter(Boolean).join(': '),
]
