import type { ServerResponse } from 'node:http'
import { createOpenStreams, type OpenStreamsOptions } from './open-streams.ts'
import type { Purge } from './purge.ts'

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

/** A subscriber who is dropped reconnects, and begins with everything stale. */
export function createEventStream(options: OpenStreamsOptions = {}): EventStream {
  const streams = createOpenStreams(options)
  return {
    add(res) {
      streams.open(res)
      return (purge) => void streams.write(res, frameOf(purge))
    },
    send: (purge) => streams.writeAll(frameOf(purge)),
    reset: () => streams.writeAll('event: reset\ndata: {}\n\n'),
    close: streams.close,
    size: streams.size,
  }
}
