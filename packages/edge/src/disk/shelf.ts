import type { Answer, Entry } from '../entry.ts'
import type { Purge } from '../purge.ts'
import { createTags, type Tags } from '../tags.ts'
import { waitAtMost } from '../wait.ts'
import type { Page, Rows } from './page.ts'

/** The answers of one edge that lie on disk, and which of them still hold. */
export type Shelf = {
  /** Looks for an answer. It is only judged when it is ready to be served: what was purged meanwhile counts. */
  look: (key: string) => Look
  put: (key: string, answer: Answer, entry: Entry) => void
  remove: (key: string) => void
  purge: (purge: Purge) => void
  staleAll: () => void
  clear: () => void
}

export type Look = {
  page: Promise<Page | null>
  judge: (page: Page) => 'fresh' | 'stale' | 'gone'
  end: () => void
}

type Looking = { key: string; withdrawn: Tags; isOvertaken: boolean }

/** A disk that hangs is as good as none. */
const patienceMs = 1000
const maxChanged = 10_000

/** It is enough to remember when each tag was purged last: nothing is written when something changes. */
export function createShelf(rows: Rows): Shelf {
  const changedAt = new Map<string, number>()
  const looks = new Set<Looking>()
  let place = 0
  let staleBefore = 0

  function staleAll(): void {
    place += 1
    staleBefore = place
    changedAt.clear()
  }

  function overtake(key: string): void {
    for (const look of looks) if (look.key === key) look.isOvertaken = true
  }

  const isStale = (page: Page) =>
    page.place < staleBefore || page.tags.some((tag) => (changedAt.get(tag) ?? 0) > page.place)

  return {
    look(key) {
      const looking: Looking = { key, withdrawn: createTags(), isOvertaken: false }
      looks.add(looking)
      return {
        page: readInTime(rows.read(key)),
        judge(page) {
          if (looking.isOvertaken || looking.withdrawn.includeAny(page.tags)) return 'gone'
          return isStale(page) ? 'stale' : 'fresh'
        },
        end: () => looks.delete(looking),
      }
    },

    put(key, { status, headers }, { identity, tags, storedAt, maxAgeMs }) {
      overtake(key)
      const lasting = Number.isFinite(maxAgeMs) ? maxAgeMs : null
      rows.write({ key, status, headers, body: identity.body, tags, storedAt, maxAgeMs: lasting, place })
    },

    remove(key) {
      overtake(key)
      rows.remove(key)
    },

    purge({ changed, withdrawn }) {
      place += 1
      for (const tag of changed) changedAt.set(tag, place)
      if (changedAt.size > maxChanged) staleAll()
      if (withdrawn.length === 0) return
      for (const look of looks) look.withdrawn.add(withdrawn)
      rows.withdraw(withdrawn)
    },

    staleAll() {
      staleAll()
      rows.heard()
    },

    clear() {
      for (const look of looks) look.isOvertaken = true
      rows.clear()
    },
  }
}

/** Where the process was busy for longer than that, what came meanwhile is taken before it is given up. */
async function readInTime(page: Promise<Page | null>): Promise<Page | null> {
  const turn = () => new Promise<null>((done) => setImmediate(done, null))
  const inTime = await waitAtMost(page, patienceMs)
  return inTime === undefined ? Promise.race([page, turn()]) : inTime
}
