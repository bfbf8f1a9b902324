import { createHmac, randomBytes } from 'node:crypto'
import { isbot } from 'isbot'
import type { Reads } from './audience.store.ts'
import { toHour } from './hours.ts'

export type Reader = { address: string; userAgent: string | undefined }

export type ReadCounter = {
  count: (article: { id: string; editionCode: string }, reader: Reader) => void
  /** Writes what is left. */
  close: () => Promise<void>
}

type Options = {
  write: (reads: readonly Reads[]) => Promise<void>
  log: { error: (detail: object, message: string) => void }
  writeEveryMs?: number
  now?: () => Date
}

/** Counts that wait to be written, and readers that are known: together some tens of megabytes, whatever anybody sends. */
const maxWaiting = 100_000
const maxReaders = 500_000

/**
 * Counts reads in memory and writes them together. A count is lost only when the process is killed, or while the database
 * is away for so long that too many wait. Whether a write that failed was done after all can't be known; it is done again.
 */
export function createReadCounter({ write, log, writeEveryMs = 10_000, now = () => new Date() }: Options): ReadCounter {
  const isNew = createReaders()
  let waiting = new Map<string, Reads>()
  let lost = 0
  let writing: Promise<void> | undefined
  const timer = setInterval(() => void flush(), writeEveryMs).unref()

  function add(reads: Reads): void {
    const key = `${reads.articleId} ${reads.hour.getTime()}`
    const known = waiting.get(key)
    if (known) known.count += reads.count
    else if (waiting.size < maxWaiting) waiting.set(key, reads)
    else lost += reads.count
  }

  function flush(): Promise<void> {
    writing ??= writeWaiting().finally(() => {
      writing = undefined
    })
    return writing
  }

  async function writeWaiting(): Promise<void> {
    const batch = [...waiting.values()]
    if (batch.length === 0) return
    waiting = new Map()
    try {
      await write(batch)
    } catch (error) {
      for (const reads of batch) add(reads)
      log.error({ err: error, waiting: waiting.size, lost }, 'reads could not be counted: it is tried again')
    }
  }

  return {
    count({ id, editionCode }, reader) {
      const at = now()
      if (!isbot(reader.userAgent ?? 'bot') && isNew(id, reader, at)) {
        add({ editionCode, hour: toHour(at), articleId: id, count: 1 })
      }
    },
    async close() {
      clearInterval(timer)
      await writing
      await flush()
      const left = [...waiting.values()].reduce((sum, { count }) => sum + count, lost)
      if (left > 0) log.error({ lost: left }, 'reads are lost: they could not be written')
    },
  }
}

/**
 * Whether a reader is new to an article on this day. All that is kept of him is a number made from his address, his browser's
 * name and a secret; the secret is in memory only, and at midnight it is gone and the numbers with it.
 */
function createReaders(): (articleId: string, reader: Reader, at: Date) => boolean {
  let day = ''
  let secret = randomBytes(32)
  const seen = new Set<number>()
  return (articleId, { address, userAgent }, at) => {
    const today = at.toISOString().slice(0, 10)
    if (today !== day) {
      day = today
      secret = randomBytes(32)
      seen.clear()
    }
    const digest = createHmac('sha256', secret).update(`${articleId}\n${address}\n${userAgent}`).digest()
    const reader = digest.readUIntBE(0, 6)
    if (seen.has(reader)) return false
    if (seen.size >= maxReaders) seen.clear()
    seen.add(reader)
    return true
  }
}
