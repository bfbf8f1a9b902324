import type { Page } from './disk/page.ts'
import type { Shelf } from './disk/shelf.ts'
import { type Answer, createEntry, type Entry } from './entry.ts'
import { createFlights, type Flight, type Outcome } from './flights.ts'
import type { Cache } from './headers.ts'
import type { Purge } from './purge.ts'
import { createStore, type Kept } from './store.ts'
import { waitAtMost } from './wait.ts'

export type EdgeOptions = {
  /** Bound of all that is kept, in bytes. */
  maxBytes: number
  /** The net for lost events: an older entry is stale. */
  maxAgeMs?: number
  /** How long the refill of a stale entry may take before its readers get the old bytes. */
  patienceMs?: number
  /** After a failed refill, how long readers get the old bytes before it is tried again. A purge ends the wait. */
  retryMs?: number
  compress?: boolean
  /** Where answers lie that memory has no room for, and those of the process before this one. */
  shelf?: Shelf | undefined
  now?: () => number
}

export type Served = { entry: Entry; cache: Cache }

export type Edge = {
  /** The hot path: fresh entries only. */
  get(key: string): Entry | undefined
  serve(key: string, fill: () => Promise<Answer>): Promise<Served>
  purge(purge: Purge): void
  /** Purges may have been missed: everything is stale, nothing is gone. */
  staleAll(): void
  clear(): void
  stats(): EdgeStats
}

export type EdgeStats = {
  entries: number
  bytes: number
  tags: number
  /** Fills under way. */
  filling: number
  hits: number
  /** Answers that still held when they were found on disk. */
  recalls: number
  misses: number
  refills: number
  /** Answers with old bytes. */
  stale: number
  fills: number
  failures: number
  /** Answers that a purge overtook, so that they were not kept. */
  refused: number
  evictions: number
  purges: number
}

/** Every fill of the reader was overtaken by a withdrawal of what it shows. */
export class WithdrawnError extends Error {
  override name = 'WithdrawnError'
}

const maxRuns = 4

export function createEdge(options: EdgeOptions): Edge {
  const { maxBytes, maxAgeMs = 3_600_000, patienceMs = Number.POSITIVE_INFINITY, retryMs = 1000 } = options
  const { compress = false, shelf, now = Date.now } = options
  const store = createStore(maxBytes)
  const flights = createFlights()
  const counts = { hits: 0, recalls: 0, misses: 0, refills: 0, stale: 0, fills: 0, failures: 0, refused: 0, purges: 0 }

  function get(key: string): Entry | undefined {
    const kept = store.find(key)
    if (!kept || !isFresh(kept)) return undefined
    kept.used = true
    counts.hits += 1
    return kept.entry
  }

  function isFresh(kept: Kept): boolean {
    return !kept.stale && now() - kept.entry.storedAt <= Math.min(maxAgeMs, kept.entry.maxAgeMs)
  }

  async function serve(key: string, fill: () => Promise<Answer>): Promise<Served> {
    const fresh = get(key)
    if (fresh) return { entry: fresh, cache: 'hit' }

    const old = store.find(key) ?? (shelf && (await recall(shelf, key)))
    if (old && isFresh(old)) return serveRecalled(old)
    if (old && old.retryAt > now()) return serveKept(old)

    for (let run = 0; run < maxRuns; run += 1) {
      const flight = flights.find(key) ?? launch(key, fill)
      const patience = old ? patienceMs - (now() - flight.startedAt) : Number.POSITIVE_INFINITY
      const outcome = (await waitAtMost(flight.outcome, patience)) ?? (await findKept(key)) ?? (await flight.outcome)
      if ('cache' in outcome) return outcome
      if (outcome.kind === 'withdrawn') continue
      if (outcome.kind !== 'answered') {
        const kept = await findKept(key)
        if (kept) return kept
      }
      if (outcome.kind === 'failed') throw outcome.error
      counts[old ? 'refills' : 'misses'] += 1
      return { entry: outcome.entry, cache: old ? 'refill' : 'miss' }
    }
    throw new WithdrawnError(`What ${key} shows was withdrawn again and again while it was filled.`)
  }

  /** Looked up only now: what was kept when the reader came may have been withdrawn since. */
  async function findKept(key: string): Promise<Served | undefined> {
    const kept = store.find(key) ?? (shelf && (await recall(shelf, key)))
    return kept && serveKept(kept)
  }

  function serveKept(kept: Kept): Served {
    const cache = isFresh(kept) ? 'hit' : 'stale'
    counts[cache === 'hit' ? 'hits' : 'stale'] += 1
    kept.used = true
    return { entry: kept.entry, cache }
  }

  function serveRecalled(kept: Kept): Served {
    counts.recalls += 1
    return { entry: kept.entry, cache: 'disk' }
  }

  /** Brings an answer from disk back into memory, if it was not withdrawn or replaced on the way. */
  async function recall(from: Shelf, key: string): Promise<Kept | undefined> {
    const look = from.look(key)
    try {
      const page = await look.page
      if (!page) return store.find(key)
      const entry = await createEntry(toAnswer(page), page.storedAt, compress)
      const verdict = look.judge(page)
      const known = store.find(key)
      if (known || verdict === 'gone') return known
      const kept: Kept = { key, entry, order: 0, stale: verdict === 'stale', retryAt: 0, used: false }
      if (store.fits(kept)) store.put(kept)
      return kept
    } finally {
      look.end()
    }
  }

  function launch(key: string, fill: () => Promise<Answer>): Flight {
    const flight = flights.begin(key, now())
    counts.fills += 1
    void run(key, flight, fill)
    return flight
  }

  async function run(key: string, flight: Flight, fill: () => Promise<Answer>): Promise<void> {
    let outcome: Outcome
    try {
      const answer = await fill()
      outcome = settle(key, flight, answer, await createEntry(answer, now(), compress))
    } catch (error) {
      outcome = { kind: 'failed', error }
    }
    if (outcome.kind === 'failed' || outcome.kind === 'unavailable') postpone(key, flight)
    flights.end(key, flight)
    flight.land(outcome)
  }

  function settle(key: string, flight: Flight, answer: Answer, entry: Entry): Outcome {
    if (flight.withdrawn.includeAny(entry.tags)) {
      counts.refused += 1
      return { kind: 'withdrawn' }
    }
    if (entry.status >= 500) return { kind: 'unavailable', entry }

    const outcome: Outcome = { kind: 'answered', entry }
    const old = store.find(key)
    if (flight.changed.includeAny(entry.tags)) {
      counts.refused += 1
      return outcome
    }
    if (old && old.order > flight.order) return outcome

    const kept: Kept = { key, entry, order: flight.order, stale: false, retryAt: 0, used: false }
    if (answer.store && store.fits(kept)) store.put(kept)
    else store.remove(old)
    if (answer.store) shelf?.put(key, answer, entry)
    else shelf?.remove(key)
    return outcome
  }

  /** Only for the fill that new readers would join: an overtaken one says nothing about the time after the purge. */
  function postpone(key: string, flight: Flight): void {
    counts.failures += 1
    const old = store.find(key)
    if (old && flights.find(key) === flight) old.retryAt = now() + retryMs
  }

  function markStale(kept: Kept): void {
    kept.stale = true
    kept.retryAt = 0
  }

  return {
    get,
    serve,

    purge(purge) {
      counts.purges += 1
      for (const tag of purge.withdrawn) for (const kept of store.listTagged(tag)) store.remove(kept)
      for (const tag of purge.changed) for (const kept of store.listTagged(tag)) markStale(kept)
      shelf?.purge(purge)
      flights.overtake(purge)
    },

    staleAll() {
      for (const kept of store.listAll()) markStale(kept)
      shelf?.staleAll()
      flights.overtakeAll()
    },

    clear() {
      store.clear()
      shelf?.clear()
      flights.overtakeAll()
    },

    stats: () => ({ ...counts, ...store.stats(), filling: flights.count() }),
  }
}

function toAnswer({ maxAgeMs, ...page }: Page): Answer {
  return { ...page, store: true, ...(maxAgeMs !== null && { maxAgeMs }) }
}
