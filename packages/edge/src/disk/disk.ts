import { Worker } from 'node:worker_threads'
import type { RoomStats } from './disk-file.ts'
import type { DiskWorkerData, FromWorker, ToWorker } from './disk-worker.ts'
import type { Page, Rows } from './page.ts'
import { createShelf, type Shelf } from './shelf.ts'
import { removeTables } from './tables.ts'

export type Disk = {
  /** The file that this process has for itself. */
  path: string
  shelf: (room: number) => Shelf
  stats: () => DiskStats
  /** Writes what is still to be written. */
  close: () => Promise<void>
}

export type DiskStats = {
  rooms: readonly RoomStats[]
  /** What is not written yet. */
  pendingBytes: number
  written: number
  /** Pages that were not written, because the disk is too slow. */
  skipped: number
  troubles: number
  isBroken: boolean
}

export type DiskOptions = {
  folder: string
  /** For each room, how many bytes it may take. */
  roomBytes: readonly number[]
  /** Something went wrong. It is dealt with; this is for the log. */
  onTrouble?: (reason: string) => void
  maxPendingBytes?: number
}

/** All of the disk is a thread's own: whoever serves readers never waits for it. Rejects where the folder is of no use. */
export async function openDisk(options: DiskOptions): Promise<Disk> {
  const { folder, roomBytes, onTrouble, maxPendingBytes = 32 * 2 ** 20 } = options
  const workerData: DiskWorkerData = { folder, roomBytes }
  const worker = new Worker(new URL('./disk-worker.ts', import.meta.url), { workerData })
  const reads = new Map<number, (page: Page | null) => void>()
  const counts = { pendingBytes: 0, written: 0, skipped: 0, troubles: 0, isBroken: false }
  let rooms: readonly RoomStats[] = []
  let asked = 0
  let path = ''
  let isClosed = false

  const opened = Promise.withResolvers<string>()
  const ended = new Promise<void>((done) => worker.once('exit', () => done()))
  worker.on('error', (error) => {
    opened.reject(error)
    breakDown(String(error))
  })
  worker.on('message', (message: FromWorker) => {
    switch (message.kind) {
      case 'open':
        rooms = message.stats
        opened.resolve(message.path)
        break
      case 'read':
        reads.get(message.ask)?.(message.page)
        reads.delete(message.ask)
        break
      case 'written':
        counts.pendingBytes -= message.bytes
        counts.written += 1
        rooms = message.stats
        break
      case 'trouble':
        counts.troubles += 1
        onTrouble?.(message.reason)
    }
  })
  path = await opened.promise
  // Whoever wants to end need not wait for it; `close` does.
  worker.unref()

  function tell(message: ToWorker): void {
    if (!counts.isBroken && !isClosed) worker.postMessage(message)
  }

  /** Pages that nobody keeps true any more must not be found by the next process. */
  function breakDown(reason: string): void {
    counts.isBroken = true
    for (const answer of reads.values()) answer(null)
    reads.clear()
    if (path !== '') removeTables(path)
    onTrouble?.(reason)
  }

  function rowsOf(room: number): Rows {
    return {
      read(key) {
        if (counts.isBroken || isClosed) return Promise.resolve(null)
        const ask = ++asked
        return new Promise((answer) => {
          reads.set(ask, answer)
          tell({ kind: 'read', ask, room, key })
        })
      },
      write(page) {
        if (counts.pendingBytes > maxPendingBytes) {
          counts.skipped += 1
          return
        }
        counts.pendingBytes += page.body.length
        tell({ kind: 'write', room, page })
      },
      remove: (key) => tell({ kind: 'remove', room, key }),
      withdraw: (tags) => tell({ kind: 'withdraw', room, tags }),
      clear: () => tell({ kind: 'clear', room }),
      heard: () => tell({ kind: 'heard' }),
    }
  }

  return {
    path,
    shelf: (room) => createShelf(rowsOf(room)),
    stats: () => ({ ...counts, rooms }),
    async close() {
      worker.ref()
      tell({ kind: 'close' })
      isClosed = true
      await ended
    },
  }
}
