import type { Entry } from './entry.ts'
import type { Purge } from './purge.ts'
import { createTags, type Tags } from './tags.ts'

/** How a fill ended. Never a rejection: nobody may be waiting for it. */
export type Outcome =
  | { kind: 'answered'; entry: Entry }
  | { kind: 'unavailable'; entry: Entry }
  | { kind: 'failed'; error: unknown }
  | { kind: 'withdrawn' }

/** A fill under way, and what was purged meanwhile: which of it matters is only known when the fill names its tags. */
export type Flight = {
  readonly order: number
  readonly startedAt: number
  readonly outcome: Promise<Outcome>
  readonly land: (outcome: Outcome) => void
  readonly changed: Tags
  readonly withdrawn: Tags
}

export function createFlights() {
  const joinable = new Map<string, Flight>()
  const underway = new Set<Flight>()
  let order = 0

  return {
    find: (key: string) => joinable.get(key),
    count: () => underway.size,

    begin(key: string, startedAt: number): Flight {
      const { promise: outcome, resolve: land } = Promise.withResolvers<Outcome>()
      const flight = { order: ++order, startedAt, outcome, land, changed: createTags(), withdrawn: createTags() }
      joinable.set(key, flight)
      underway.add(flight)
      return flight
    },

    end(key: string, flight: Flight): void {
      underway.delete(flight)
      if (joinable.get(key) === flight) joinable.delete(key)
    },

    /** Who arrives from now on begins a fill of his own. */
    overtake(purge: Purge): void {
      joinable.clear()
      for (const flight of underway) {
        flight.changed.add(purge.changed)
        flight.withdrawn.add(purge.withdrawn)
      }
    },

    overtakeAll(): void {
      joinable.clear()
      for (const flight of underway) flight.changed.addAll()
    },
  }
}
