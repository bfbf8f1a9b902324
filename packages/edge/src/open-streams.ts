import type { ServerResponse } from 'node:http'

export type OpenStreamsOptions = {
  heartbeatMs?: number
  /** Whoever leaves more than this unread is dropped. He reconnects, and goes on from where he was. */
  maxBufferedBytes?: number
}

/** Responses that stay open as server-sent events. */
export type OpenStreams = {
  /** Answers the request and keeps it open. */
  open(res: ServerResponse): void
  /** False when he is gone, or is dropped now. */
  write(res: ServerResponse, frame: string | Uint8Array): boolean
  writeAll(frame: string | Uint8Array): void
  close(): void
  size(): number
}

const headers = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  // Compressed on the way, events would wait for each other.
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
}

export function createOpenStreams(options: OpenStreamsOptions = {}): OpenStreams {
  const { heartbeatMs = 15_000, maxBufferedBytes = 1_000_000 } = options
  const streams = new Set<ServerResponse>()
  const heartbeat = setInterval(() => writeAll(':\n\n'), heartbeatMs).unref()
  let closed = false

  function write(res: ServerResponse, frame: string | Uint8Array): boolean {
    if (!streams.has(res)) return false
    if (res.writableLength > maxBufferedBytes) {
      res.destroy()
      return false
    }
    res.write(frame)
    return true
  }

  function writeAll(frame: string | Uint8Array): void {
    for (const res of streams) write(res, frame)
  }

  return {
    open(res) {
      if (closed) {
        res.writeHead(503).end()
        return
      }
      res.on('close', () => streams.delete(res))
      res.on('error', () => streams.delete(res))
      res.writeHead(200, headers)
      res.write(':\n\n')
      if (!res.destroyed) streams.add(res)
    },

    write,
    writeAll,

    close() {
      closed = true
      clearInterval(heartbeat)
      for (const res of streams) res.end()
      streams.clear()
    },

    size: () => streams.size,
  }
}
