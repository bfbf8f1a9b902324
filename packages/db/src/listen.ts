import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { publicRole } from './client.ts'

export type Listener = { close: () => Promise<void> }
type Handlers = {
  /** At the start and after every reconnection: what was sent while the connection was cut is lost. */
  onListening: () => void
  onCut: () => void
  onMessage: (payload: string) => void
}

const pulseMs = 15_000
const longestAnswerMs = 10_000
const shortestDelayMs = 50
const longestDelayMs = 2000

/**
 * Listens on a channel over a connection of its own, and makes a new one whenever that is lost or stops answering.
 * The driver's own `listen` is not used: it tells nobody of a cut, and after one it may be connected without listening.
 */
export async function listen(url: string, channel: string, handlers: Handlers): Promise<Listener> {
  const closing = new AbortController()
  const connect = () => openConnection(url, channel, handlers.onMessage)

  const first = await connect()
  handlers.onListening()
  const running = keepListening(first, connect, handlers, closing.signal)
  const close = async () => {
    closing.abort()
    await running
  }
  return { close }
}

type Connection = { client: postgres.Sql; cut: Promise<void> }

async function openConnection(url: string, channel: string, onMessage: (payload: string) => void): Promise<Connection> {
  const { promise: cut, resolve } = Promise.withResolvers<void>()
  const options = {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: longestAnswerMs / 1000,
    fetch_types: false,
    onnotice: () => {},
    onclose: () => resolve(),
    onnotify: (_channel: string, payload: string) => onMessage(payload),
    connection: { application_name: 'dateline events', role: publicRole },
  }
  const client = postgres(url, options)
  try {
    await answered(client`listen ${client(channel)}`)
    return { client, cut }
  } catch (error) {
    await client.end({ timeout: 0 })
    throw error
  }
}

async function keepListening(
  first: Connection,
  connect: () => Promise<Connection>,
  handlers: Handlers,
  signal: AbortSignal,
): Promise<void> {
  const closed = new Promise<void>((done) => signal.addEventListener('abort', () => done(), { once: true }))
  let connection: Connection | null = first
  let failures = 0
  while (!signal.aborted) {
    if (connection) {
      await Promise.race([connection.cut, silent(connection.client, signal), closed])
      if (!signal.aborted) handlers.onCut()
      await connection.client.end({ timeout: 0 })
    }
    const delay = Math.min(longestDelayMs, shortestDelayMs * 2 ** failures)
    await sleep(delay, undefined, { signal }).catch(() => {})
    if (signal.aborted) return
    connection = await connect().catch(() => null)
    failures = connection ? 0 : failures + 1
    if (connection) handlers.onListening()
  }
}

/** Resolves when the server no longer answers: a connection whose other end vanished is not closed by anybody. */
async function silent(client: postgres.Sql, signal: AbortSignal): Promise<void> {
  try {
    for (;;) {
      await sleep(pulseMs, undefined, { signal })
      await answered(client`select 1`)
    }
  } catch {
    // No answer, or nobody waits for one any more.
  }
}

async function answered<T>(query: Promise<T>): Promise<T> {
  const late = new AbortController()
  const timer = sleep(longestAnswerMs, undefined, { signal: late.signal }).then(() => {
    throw new Error('Postgres did not answer.')
  })
  timer.catch(() => {})
  try {
    return await Promise.race([query, timer])
  } finally {
    late.abort()
  }
}
