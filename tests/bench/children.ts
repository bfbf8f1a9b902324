import { type ChildProcess, fork } from 'node:child_process'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '@dateline/dev'
import type { LoadJob, LoadResult } from './servers/load.ts'

export type Server = { port: number; child: ChildProcess; stop: () => Promise<void> }

const folder = join(import.meta.dirname, 'servers')
/** All that a child gets of an environment: nothing of ours. */
const baseEnv = { NODE_ENV: 'production', HOST: '127.0.0.1', LOG_LEVEL: 'warn' }

let nextPort = 3200

export type ServerOptions = {
  entry: string
  args?: (port: number) => string[]
  env?: (port: number) => Record<string, string>
  cwd?: string
  /** A path that answers as soon as the server is ready. */
  ready: string
}

/** A server in a process of its own, ready. */
export async function startServer({ entry, args, env, cwd, ready }: ServerOptions): Promise<Server> {
  const port = await freePort(nextPort)
  nextPort = port + 1
  const child = fork(resolve(folder, entry), args?.(port) ?? [], {
    execArgv: ['--import', join(folder, 'report-cpu.ts'), ...profiling],
    env: { ...baseEnv, ...env?.(port) },
    ...(cwd !== undefined && { cwd }),
  })
  const stop = () => end(child)
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`${entry} ended with ${child.exitCode} before it was ready.`)
    const answer = await fetch(`http://127.0.0.1:${port}${ready}`).catch(() => null)
    await answer?.body?.cancel()
    if (answer?.ok) return { port, child, stop }
    await sleep(100)
  }
  await stop()
  throw new Error(`${entry} did not become ready within 30 seconds.`)
}

const profiling: string[] = []

/** Has every server write a profile of its CPU time when it ends. */
export function writeProfilesTo(dir: string): void {
  profiling.push('--cpu-prof', '--cpu-prof-dir', dir)
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), 5000)
  await ended
  clearTimeout(late)
}

export type LoadGenerator = { run: (job: LoadJob) => Promise<LoadResult>; stop: () => Promise<void> }

/** The load comes from a process of its own, so that it takes no time from the one that measures. */
export function startLoadGenerator(): LoadGenerator {
  const child = fork(join(folder, 'load.ts'), [], { env: baseEnv, execArgv: [] })
  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        child.once('message', (message: { result: LoadResult } | { error: string }) =>
          'result' in message ? resolve(message.result) : reject(new Error(message.error)),
        )
        child.send(job)
      }),
    stop: () => end(child),
  }
}
