import { followEvents, type Purge } from '@dateline/edge'
import type { Logger } from 'pino'
import { todayTag } from '#lib/today.ts'
import type { Edges } from './edges.ts'
import { createMidnight } from './midnight.ts'

export type Api = {
  /** Where it answered last. */
  url: () => string
  /** Looks again, as it may have come back at another address. Null when it runs nowhere. */
  find: () => Promise<string | null>
}

/** After an outage, what is published has to show within a second. */
const maxDelayMs = 500

/** Keeps the finished pages true: to what is published, and to the day. */
export function followApi(api: Api, edges: Edges, log: Logger, onPurge?: (purge: Purge) => void) {
  const stopping = new AbortController()
  const midnight = createMidnight(() => edges.purge({ changed: [todayTag], withdrawn: [] }))
  let following = false
  let told = true

  const ended = followEvents({
    url: '/events',
    // The address is asked for anew on every connection.
    fetch: async (path, init) => fetch(((await api.find()) ?? api.url()) + path, init),
    onPurge(purge) {
      edges.purge(purge)
      onPurge?.(purge)
    },
    onReset() {
      edges.staleAll()
      if (!following) log.info({ api: api.url() }, 'following what is published')
      following = true
      told = false
    },
    onLost(error) {
      following = false
      if (!told) log.warn({ reason: String(error) }, 'the api is away: pages that were read stay, others answer 503')
      told = true
    },
    signal: stopping.signal,
    maxDelayMs,
  })

  return {
    isFollowing: () => following,
    noteRightUntil: midnight.note,
    async stop(): Promise<void> {
      midnight.stop()
      stopping.abort()
      await ended
    },
  }
}
