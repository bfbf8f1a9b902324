import type { ServerResponse } from 'node:http'
import type { Purge } from './purge.ts'

export type EventStreamOptions = {
  heartbeatMs?: number
  /** A subscriber who leaves more than this unread is dropped. He reconnects, and begins with everything stale. */
  maxBufferedBytes?: number
}

export type EventStream = {
  /** Answers the request and keeps it open. Returns how to tell this subscriber alone. */
  add(res: ServerResponse): (purge: Purge) => void
  send(purge: Purge): void
  /** Tells every subscriber that purges may have been missed. */
  reset(): void
  close(): void
  size(): number
}

/** JSON has no line breaks outside of strings, and escapes them inside: one line of data. */
function frameOf({ changed, withdrawn }: Purge): string {
  return `event: purge\ndata: ${JSON.stringify({ changed, withdrawn })}\n\n`
}

export function createEventStream(options: EventStreamOptions = {}): EventStream {
  const { heartbeatMs = 15_000, maxBufferedBytes = 1_000_000 } = options
  const subscribers = new Set<ServerResponse>()
  const heartbeat = setInterval(() => broadcast(':\n\n'), heartbeatMs).unref()
  let closed = false

  function broadcast(frame: string): void {
    for (const res of subscribers) {
      if (res.writableLength > maxBufferedBytes) res.destroy()
      else res.write(frame)
    }
  }

  return {
    add(res) {
      if (closed) {
        res.writeHead(503).end()
        return () => {}
      }
      res.on('close', () => subscribers.delete(res))
      res.on('error', () => subscribers.delete(res))
      res.writeHead(200, {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
        'X-Accel-Buffering': 'no',
      })
      res.write(':\n\n')
      if (!res.destroyed) subscribers.add(res)
      return (purge) => {
        if (subscribers.has(res)) res.write(frameOf(purge))
      }
    },

    send: (purge) => broadcast(frameOf(purge)),

    reset: () => broadcast('event: reset\ndata: {}\n\n'),

    close() {
      closed = true
      clearInterval(heartbeat)
      for (const res of subscribers) res.end()
      subscribers.clear()
    },

    size: () => subscribers.size,
  }
}
