import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs'
import { totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort, holdLifeline } from '@dateline/dev'
import { initialiseCluster } from './cluster.ts'
import { type Home, prepareHome } from './home.ts'
import { readHolder, refuseUnlessPassing } from './trouble.ts'

export type EmbeddedPostgres = {
  /** Address of the `postgres` database, as the superuser. */
  url: string
  pid: number
  /** Resolves when the server has ended, for whatever reason. */
  ended: Promise<void>
  /** Ends the server. A throw-away server's folder is removed. */
  stop(): Promise<void>
}

/** For data that nobody will miss: no waiting for the disk. */
const throwAwaySettings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off']

/**
 * Starts a Postgres server of our own in a folder, on the wanted port or the next free one. It listens on 127.0.0.1 alone
 * and ends when this process ends, however that happens.
 */
export async function startEmbeddedPostgres(options: {
  folder: string
  port: number
  throwAway?: boolean
}): Promise<EmbeddedPostgres> {
  const home = prepareHome(options.folder)
  if (options.throwAway) rmSync(home.data, { recursive: true, force: true })
  const password = await initialiseCluster(home)

  const startedAt = Date.now()
  for (;;) {
    const logged = readLog(home).length
    const port = await freePort(options.port)
    const server = spawnServer(home, port, options.throwAway ? throwAwaySettings : [])
    const ended = new Promise<void>((done) => server.once('exit', () => done()))
    holdLifeline(server, { signal: 'INT' })
    if (await becomesReady(home, server)) {
      const stop = async () => {
        server.kill('SIGINT')
        await ended
        if (options.throwAway) {
          for (const dir of [home.base, options.folder]) rmSync(dir, { recursive: true, force: true })
        }
      }
      const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
      return { url, pid: server.pid ?? 0, ended, stop }
    }
    refuseUnlessPassing(home, readLog(home).slice(logged), Date.now() - startedAt)
    await sleep(200)
  }
}

const logFile = (home: Home) => join(dirname(home.data), 'postgres.log')

/** Pages in Postgres' own memory cost a hundredth of those that the system has to hand over. It is taken as it is needed. */
const sharedBuffersMb = () => Math.round(Math.min(1024, Math.max(128, totalmem() / 2 ** 20 / 8)))

function spawnServer(home: Home, port: number, settings: string[]): ChildProcess {
  const log = openSync(logFile(home), 'a')
  const all = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    `shared_buffers=${sharedBuffersMb()}MB`,
    ...settings,
  ]
  const server = spawn(
    join(home.programs, 'bin', 'postgres'),
    ['-D', home.data, '-p', String(port), ...all.flatMap((setting) => ['-c', setting])],
    // A group of its own: Ctrl-C reaches us, and we end it in order.
    {
      cwd: dirname(home.data),
      detached: true,
      stdio: ['ignore', log, log],
      ...home.owner,
      env: { TZ: 'UTC', LC_ALL: 'C' },
    },
  )
  closeSync(log)
  return server
}

async function becomesReady(home: Home, server: ChildProcess): Promise<boolean> {
  const failed = new Promise<'exit'>((done) => {
    server.once('exit', () => done('exit'))
    server.once('error', () => done('exit'))
  })
  while (server.exitCode === null && server.signalCode === null && server.pid) {
    const holder = readHolder(home)
    if (holder?.pid === server.pid && holder.status === 'ready') return true
    if ((await Promise.race([failed, sleep(25)])) === 'exit') return false
  }
  return false
}

function readLog(home: Home): string {
  try {
    return readFileSync(logFile(home), 'utf8')
  } catch {
    return ''
  }
}
