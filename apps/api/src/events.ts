import { type Listener, listen } from '@dateline/db'
import type { Edge, Purge } from '@dateline/edge'
import type { Logger } from 'pino'
import type { ApiKeys } from './public/api-key/api-keys.ts'
import type { Reference } from './public/reference/reference.ts'
import { eventChannel, readEvent } from './publishing/events.ts'
import { apiKeysTag, articleTag, outletTag, referenceTag } from './tags.ts'

/** How long after a failure to read the names it is tried again. */
const retryMs = 500

export type Events = { isListening: () => boolean; close: () => Promise<void> }

/** Whoever is told of everything that is published. */
export type Follower = {
  send: (purge: Purge) => void
  /** Something may have been missed. */
  reset: () => void
}

type Following = {
  reference: Reference
  keys: ApiKeys
  listWithdrawn: () => Promise<string[]>
  edges: readonly Edge[]
  /** Told in this order. */
  followers: readonly Follower[]
  log: Logger
}

/** Takes all withdrawn articles out of a cache, whatever it has heard before. */
export function purgeOfWithdrawn(articleIds: readonly string[]): Purge {
  return { changed: [], withdrawn: articleIds.map(articleTag) }
}

/**
 * Follows what publishing announces. The names are read anew before the answers that show them are purged, so that
 * no answer made after the purge shows an old name; then the subscribers are told.
 */
export async function followPublishing(
  url: string,
  { reference, keys, listWithdrawn, edges, followers, log }: Following,
): Promise<Events> {
  let listening = false
  let retry: NodeJS.Timeout | undefined
  const staleAll = () => edges.forEach((edge) => void edge.staleAll())
  const purgeEdges = (purge: Purge) => edges.forEach((edge) => void edge.purge(purge))
  const tell = (purge: Purge) => followers.forEach((follower) => void follower.send(purge))
  const reset = () => followers.forEach((follower) => void follower.reset())
  // One after the other: a purge must not overtake the one before it.
  let last: Promise<void> = Promise.resolve()
  const inOrder = (step: () => Promise<void>) => {
    last = last.then(step).catch((error) => {
      log.error({ err: error }, 'an event could not be followed: everything is stale')
      staleAll()
      reset()
      clearTimeout(retry)
      retry = setTimeout(() => inOrder(catchUp), retryMs)
    })
  }
  /** Something may have been missed. What was withdrawn may not even be served as stale. */
  const catchUp = async () => {
    const withdrawn = purgeOfWithdrawn(await listWithdrawn())
    if (withdrawn.withdrawn.length > 0) {
      purgeEdges(withdrawn)
      tell(withdrawn)
    }
    await Promise.all([reference.reload(), keys.reload()])
    staleAll()
    reset()
  }
  const handle = async (purge: Purge) => {
    if (purge.changed.includes(apiKeysTag)) return keys.reload()
    purgeEdges({ changed: [], withdrawn: purge.withdrawn })
    if (purge.changed.includes(outletTag) || purge.changed.includes(referenceTag)) await reference.reload()
    purgeEdges(purge)
    tell(purge)
  }
  const listener: Listener = await listen(url, eventChannel, {
    onListening: () => {
      listening = true
      inOrder(catchUp)
    },
    onCut: () => {
      listening = false
    },
    onMessage: (payload) => inOrder(() => handle(readEvent(payload))),
  })
  const close = async () => {
    await listener.close()
    await last
    clearTimeout(retry)
  }
  return { isListening: () => listening, close }
}
