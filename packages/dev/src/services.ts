import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { dataDir } from './checkout.ts'

export type ServiceName = 'db' | 'api' | 'web'
export type Service = { url: string; pid: number }

const fileOf = (name: ServiceName) => join(dataDir('run'), `${name}.json`)

/**
 * Tells the other processes of this checkout where a service answers. Returns the way to take it back. Of two that run
 * the first one stays: it is what the others use.
 */
export async function announce(name: ServiceName, url: string): Promise<() => void> {
  const file = fileOf(name)
  const first = await findService(name)
  if (first && first.pid !== process.pid) return () => {}
  const service: Service = { url, pid: process.pid }
  // Written aside and renamed, so that nobody reads half a file; for the owner alone: an address may hold a password.
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(service), { mode: 0o600 })
  renameSync(`${file}.${process.pid}`, file)
  return () => {
    if (read(name)?.pid === process.pid) rmSync(file, { force: true })
  }
}

/** The service that runs in this checkout, or null. What a killed process announced doesn't count. */
export async function findService(name: ServiceName): Promise<Service | null> {
  const service = read(name)
  return service && isAlive(service.pid) && (await answers(service.url)) ? service : null
}

export async function awaitService(name: ServiceName, options: { timeoutMs?: number } = {}): Promise<Service> {
  const until = Date.now() + (options.timeoutMs ?? 120_000)
  while (Date.now() < until) {
    const service = await findService(name)
    if (service) return service
    await sleep(100)
  }
  throw new Error(
    `The ${name} of this checkout did not start. Run "pnpm turbo dev", and look at what it prints for ${name}.`,
  )
}

function read(name: ServiceName): Service | null {
  try {
    return JSON.parse(readFileSync(fileOf(name), 'utf8')) as Service
  } catch {
    return null
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function answers(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url)
  return new Promise((done) => {
    const socket = connect({ host: hostname, port: Number(port), timeout: 1000 })
    const end = (answer: boolean) => {
      socket.destroy()
      done(answer)
    }
    socket
      .once('connect', () => end(true))
      .once('error', () => end(false))
      .once('timeout', () => end(false))
  })
}
