import type { Entry } from './entry.ts'

export type Kept = {
  readonly key: string
  readonly entry: Entry
  /** The place of its fill in the order in which fills began. */
  readonly order: number
  stale: boolean
  /** After a failed refill: not to be tried again before. */
  retryAt: number
}

const overheadPerEntry = 600

/** Entries by key, least recently used first, and the index of their tags; bounded by bytes. */
export function createStore(maxBytes: number) {
  const byKey = new Map<string, Kept>()
  const byTag = new Map<string, Set<Kept>>()
  let bytes = 0
  let evictions = 0

  function put(kept: Kept): void {
    remove(byKey.get(kept.key))
    byKey.set(kept.key, kept)
    bytes += weigh(kept)
    for (const tag of kept.entry.tags) {
      const tagged = byTag.get(tag)
      if (tagged) tagged.add(kept)
      else byTag.set(tag, new Set([kept]))
    }
    for (const oldest of byKey.values()) {
      if (bytes <= maxBytes) break
      remove(oldest)
      evictions += 1
    }
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

    touch(kept: Kept): void {
      if (byKey.get(kept.key) !== kept) return
      byKey.delete(kept.key)
      byKey.set(kept.key, kept)
    },

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
