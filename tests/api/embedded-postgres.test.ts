import { execFileSync, spawn } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPool, type EmbeddedPostgres, startEmbeddedPostgres } from '@dateline/db'
import { freePort } from '@dateline/dev'
import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startChild } from '../testkit/child.ts'
import { until } from '../testkit/until.ts'

/** Postgres takes its time to start on a machine that has much to do. */
const patiently = { timeout: 240_000 }
const owner = join(import.meta.dirname, '../testkit/embedded-owner.ts')
const folder = mkdtempSync(join(tmpdir(), 'dateline-embedded-'))
chmodSync(folder, 0o755)
const started: EmbeddedPostgres[] = []
let port: number
let data: string

const start = async () => {
  const server = await startEmbeddedPostgres({ folder, port })
  started.push(server)
  return server
}
async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const pool = createPool(url, { max: 1, name: 'tests' })
  try {
    return [...(await pool.db.execute(sql.raw(statement)))]
  } finally {
    await pool.close()
  }
}
async function dataDirectory(url: string): Promise<string> {
  const [row] = await ask(url, 'show data_directory')
  return String(row?.data_directory)
}
const write = (url: string, text: string) => ask(url, `insert into kept values ('${text}')`)
const kept = async (url: string) => (await ask(url, 'select text from kept')).map(({ text }) => text)
/** Whether it runs: one that ended and was not yet noticed by its parent (a zombie) doesn't. */
const isAlive = (pid: number) => {
  try {
    return !execFileSync('ps', ['-p', String(pid), '-o', 'stat='], { encoding: 'utf8' }).startsWith('Z')
  } catch {
    return false
  }
}

beforeAll(async () => {
  port = await freePort(23_400)
  const server = await start()
  await ask(server.url, 'create table kept (text text)')
  data = await dataDirectory(server.url)
  await server.stop()
})
afterEach(() => Promise.all(started.map((server) => server.stop())))
afterAll(() => {
  for (const dir of [join(data, '..'), folder]) rmSync(dir, { recursive: true, force: true })
})

/** A Postgres that another process owns. */
async function startOwned() {
  const child = startChild(owner, [folder, String(port)])
  const { url, pid } = JSON.parse((await child.line('ready ')).slice('ready '.length)) as { url: string; pid: number }
  return { child, url, pid }
}

test('what was written is there after a stop and a start', patiently, async () => {
  const first = await start()
  await write(first.url, 'in order')
  await first.stop()

  const second = await start()

  expect(isAlive(first.pid)).toBe(false)
  expect(await kept(second.url)).toContain('in order')
})

test('Postgres ends with the process that started it, and a start right after waits for that', patiently, async () => {
  const first = await startOwned()
  await write(first.url, 'before the kill')

  first.child.kill('SIGKILL')
  const second = await start()

  expect(isAlive(first.pid)).toBe(false)
  expect(await kept(second.url)).toContain('before the kill')
})

test('Postgres ends with its owner even if that is killed while it starts', patiently, async () => {
  const lockFile = join(data, 'postmaster.pid')
  const child = startChild(owner, [folder, String(port)])
  await until('Postgres begins to start', () => existsSync(lockFile) && readFileSync(lockFile, 'utf8') !== '')
  const pid = Number(readFileSync(lockFile, 'utf8').split('\n')[0])

  child.kill('SIGKILL')
  await child.ended

  await until('Postgres has ended', () => !isAlive(pid))
})

test('a killed Postgres has what was written when it starts again', patiently, async () => {
  const first = await start()
  await write(first.url, 'before the crash')

  process.kill(first.pid, 'SIGKILL')
  await first.ended
  const second = await start()

  expect(await kept(second.url)).toContain('before the crash')
})

test('where the port is taken the next one is used', patiently, async () => {
  const other = createServer()
  await new Promise<void>((done) => other.listen(port, '127.0.0.1', done))

  const server = await start()

  expect(Number(new URL(server.url).port)).toBeGreaterThan(port)
  expect(await kept(server.url)).toEqual(expect.any(Array))
  other.close()
})

test('a second Postgres in the same folder is refused with what to do, and the first goes on', patiently, async () => {
  const first = await start()

  const second = startEmbeddedPostgres({ folder, port })

  await expect(second).rejects.toThrow(`Another Postgres (process ${first.pid}) runs in ${data}. Stop it`)
  expect(await kept(first.url)).toEqual(expect.any(Array))
})

test('what is wrong is said at once, in the words of Postgres', patiently, async () => {
  const settings = join(data, 'postgresql.conf')
  const before = readFileSync(settings)
  const log = join(data, '../postgres.log')
  const logged = readFileSync(log, 'utf8').length
  appendFileSync(settings, '\nthere_is_no_such_setting = 1\n')

  const starting = startEmbeddedPostgres({ folder, port })

  await expect(starting).rejects.toThrow(/did not start in .*\n.*there_is_no_such_setting/)
  expect(readFileSync(log, 'utf8').slice(logged).match(/FATAL/g)).toHaveLength(1)
  writeFileSync(settings, before)
})

test("a killed server whose number is somebody else's now does not stand in the way", patiently, async () => {
  const { uid, gid } = statSync(data)
  const somebody = spawn('sleep', ['600'], process.getuid?.() === 0 ? { uid, gid } : {})
  const lockFile = join(data, 'postmaster.pid')
  writeFileSync(lockFile, [somebody.pid, data, 1, port, '', '127.0.0.1', '', 'ready', ''].join('\n'))

  const server = await start()

  expect(await kept(server.url)).toEqual(expect.any(Array))
  expect(somebody.exitCode).toBeNull()
  somebody.kill()
})

test('nothing is left running when Postgres was stopped', patiently, async () => {
  const server = await start()
  const listLifelines = () =>
    execFileSync('ps', ['-A', '-o', 'args='], { encoding: 'utf8' })
      .split('\n')
      .filter((line) => line.includes('dateline-lifeline') && line.endsWith(` ${server.pid}`))
  expect(listLifelines()).toHaveLength(1)

  await server.stop()

  await until('nothing waits for its end any more', () => listLifelines().length === 0)
})

test('a throw-away Postgres leaves no folder', patiently, async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'dateline-embedded-'))
  const server = await startEmbeddedPostgres({ folder: elsewhere, port, throwAway: true })
  const elsewhereData = await dataDirectory(server.url)

  await server.stop()

  expect(existsSync(elsewhere)).toBe(false)
  expect(existsSync(join(elsewhereData, '..'))).toBe(false)
})
