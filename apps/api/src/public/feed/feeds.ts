import type { Database } from '@dateline/db'
import type { Purge } from '@dateline/edge'
import { anythingTag, articleTag } from '../../tags.ts'
import type { EditionRow } from '../reference/reference.store.ts'
import { type FeedEvent, readArticleEvents, readEditionEvents } from './feed.events.ts'

/** Where a subscriber goes on, and when he is gone. */
export type Following = {
  /** The place of the last event that he got; null for none that can be understood. */
  after: number | null
  signal: AbortSignal
}

export type Feeds = ReturnType<typeof createFeeds>

/** Places whose events are remembered until the next publication: subscribers come by the thousand, and at few places. */
const maxRemembered = 100

/**
 * What subscribers follow. Publishing only wakes them; what happened is read from the store, so that it makes no
 * difference whether somebody was there or comes again, and nothing is lost when an announcement is.
 */
export function createFeeds(db: Database) {
  const waiting = new Map<string, Set<() => void>>()
  const remembered = new Map<string, Promise<FeedEvent[]>>()

  function wake(tags: Iterable<string>): void {
    remembered.clear()
    for (const tag of tags) for (const go of [...(waiting.get(tag) ?? [])]) go()
  }

  /** Resolves when something with this tag is published, or nobody waits for it any more. */
  function news(tag: string, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const others = waiting.get(tag) ?? new Set()
      waiting.set(tag, others)
      const go = () => {
        others.delete(go)
        if (others.size === 0) waiting.delete(tag)
        signal.removeEventListener('abort', go)
        resolve()
      }
      others.add(go)
      if (signal.aborted) go()
      else signal.addEventListener('abort', go)
    })
  }

  function remember<Event extends FeedEvent>(key: string, read: () => Promise<Event[]>): Promise<Event[]> {
    const known = remembered.get(key)
    if (known) return known as Promise<Event[]>
    if (remembered.size >= maxRemembered) remembered.clear()
    const events = read()
    remembered.set(key, events)
    events.catch(() => remembered.delete(key))
    return events
  }

  async function* follow<Event extends FeedEvent>(
    tag: string,
    { after, signal }: Following,
    read: (after: number | null) => Promise<Event[]>,
  ): AsyncGenerator<Event> {
    let place = after
    while (!signal.aborted) {
      // Before it is read: what is published meanwhile must not be slept through.
      const more = news(tag, signal)
      for (const event of await read(place)) {
        yield event
        if (event.isLast) return
        place = event.place
      }
      await more
    }
  }

  return {
    edition: (edition: EditionRow, following: Following) =>
      follow(anythingTag, following, (after) =>
        remember(`${edition.code} ${after}`, () => readEditionEvents(db, edition, after)),
      ),
    article: (id: string, following: Following) =>
      follow(articleTag(id), following, (after) => remember(`${id} ${after}`, () => readArticleEvents(db, id, after))),
    send: ({ changed, withdrawn }: Purge) => wake([...changed, ...withdrawn]),
    /** Something may have been published of which nothing was heard. */
    reset: () => wake([...waiting.keys()]),
  }
}
