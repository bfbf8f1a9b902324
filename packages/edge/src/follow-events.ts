import { setTimeout as sleep } from 'node:timers/promises'
import { createEventParser, type StreamEvent } from './event-parser.ts'
import { isPurge, type Purge } from './purge.ts'

export type FollowOptions = {
  url: string | URL
  onPurge: (purge: Purge) => void
  /** On every connection, before any purge of it: what was sent in between is lost. */
  onReset: () => void
  signal: AbortSignal
  /** Why a connection ended; for the log. */
  onLost?: (error: unknown) => void
  fetch?: typeof globalThis.fetch
  /** A stream that does not even send heartbeats is dead. */
  silenceMs?: number
  minDelayMs?: number
  maxDelayMs?: number
}

/** Follows a stream of purges, through all reconnections, until the signal aborts. Never rejects. */
export async function followEvents(options: FollowOptions): Promise<void> {
  const { signal, onLost, minDelayMs = 100, maxDelayMs = 5000 } = options
  let failures = 0

  while (!signal.aborted) {
    const connectedAt = performance.now()
    const error: unknown = await followOnce(options).then(
      () => new Error('The stream of events ended.'),
      (reason) => reason,
    )
    if (signal.aborted) return
    onLost?.(error)

    // Every connection makes all stale: a server that accepts and hangs up at once is not a success.
    failures = performance.now() - connectedAt > maxDelayMs ? 1 : failures + 1
    const delay = Math.min(maxDelayMs, minDelayMs * 2 ** (failures - 1))
    await sleep(delay * (0.5 + Math.random() / 2), undefined, { signal }).catch(() => {})
  }
}

async function followOnce(options: FollowOptions): Promise<void> {
  const { url, onReset, fetch = globalThis.fetch, silenceMs = 40_000 } = options
  const connection = new AbortController()
  const abort = () => connection.abort()
  options.signal.addEventListener('abort', abort, { once: true })
  const silence = setTimeout(() => connection.abort(new Error('The stream of events fell silent.')), silenceMs)

  try {
    const response = await fetch(url, {
      headers: { accept: 'text/event-stream' },
      cache: 'no-store',
      signal: connection.signal,
    })
    if (!response.ok || !response.body || !response.headers.get('content-type')?.startsWith('text/event-stream')) {
      throw new Error(`The stream of events was answered with ${response.status}.`)
    }
    onReset()
    const parse = createEventParser((event) => handleEvent(event, options))
    for await (const chunk of response.body) {
      silence.refresh()
      parse(chunk)
    }
  } finally {
    clearTimeout(silence)
    options.signal.removeEventListener('abort', abort)
    connection.abort()
  }
}

/** Throws where it does not understand: the connection is given up, and the next one begins with a reset. */
function handleEvent({ event, data }: StreamEvent, { onPurge, onReset }: FollowOptions): void {
  if (event === 'reset') onReset()
  if (event !== 'purge') return
  const purge: unknown = JSON.parse(data)
  if (!isPurge(purge)) throw new Error(`This is not a purge: ${data.slice(0, 200)}`)
  onPurge(purge)
}
