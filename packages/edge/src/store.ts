import type { Entry } from './entry.ts'

export type Kept = {
  readonly key: string
  readonly entry: Entry
  /** The place of its fill in the order in which fills began. */
  readonly order: number
  stale: boolean
  /** After a failed refill: not to be tried again before. */
  retryAt: number
  /** Whether anybody had it since it was put in or was last spared. */
  used: boolean
}

const overheadPerEntry = 600

/**
 * Entries by key and the index of their tags, bounded by bytes. The oldest goes first, unless somebody had it meanwhile: then
 * it is spared once (second chance). A reader who is answered changes nothing but a mark.
 */
export function createStore(maxBytes: number) {
  const byKey = new Map<string, Kept>()
  const byTag = new Map<string, Set<Kept>>()
  let bytes = 0
  let evictions = 0

  function put(kept: Kept): void {
    remove(byKey.get(kept.key))
    makeRoom(weigh(kept))
    byKey.set(kept.key, kept)
    bytes += weigh(kept)
    for (const tag of kept.entry.tags) {
      const tagged = byTag.get(tag)
      if (tagged) tagged.add(kept)
      else byTag.set(tag, new Set([kept]))
    }
  }

  function makeRoom(needed: number): void {
    for (const oldest of byKey.values()) {
      if (bytes + needed <= maxBytes) return
      if (oldest.used) {
        spare(oldest)
      } else {
        remove(oldest)
        evictions += 1
      }
    }
  }

  /** Whoever goes through the entries meets it again at their end. */
  function spare(kept: Kept): void {
    kept.used = false
    byKey.delete(kept.key)
    byKey.set(kept.key, kept)
  }

  function remove(kept: Kept | undefined): void {
    if (!kept || byKey.get(kept.key) !== kept) return
    byKey.delete(kept.key)
    bytes -= weigh(kept)
    for (const tag of kept.entry.tags) {
      const tagged = byTag.get(tag)
      tagged?.delete(kept)
      if (tagged?.size === 0) byTag.delete(tag)
    }
  }

  return {
    find: (key: string) => byKey.get(key),
    listTagged: (tag: string): Iterable<Kept> => byTag.get(tag) ?? [],
    listAll: (): Iterable<Kept> => byKey.values(),
    /** One answer may not push out a good part of all others. */
    fits: (kept: Kept) => weigh(kept) <= maxBytes / 8,
    put,
    remove,

    clear(): void {
      byKey.clear()
      byTag.clear()
      bytes = 0
    },

    stats: () => ({ entries: byKey.size, bytes, tags: byTag.size, evictions }),
  }
}

function weigh(kept: Kept): number {
  return kept.entry.bytes + overheadPerEntry + 2 * kept.key.length
}
