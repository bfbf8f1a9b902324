import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { createRun, type DiskFile, openDiskFile, type RoomStats } from './disk-file.ts'
import type { Page } from './page.ts'
import { isTaken, removeTables } from './tables.ts'

export type DiskWorkerData = { folder: string; roomBytes: readonly number[] }

export type ToWorker =
  | { kind: 'read'; ask: number; room: number; key: string }
  | { kind: 'write'; room: number; page: Page }
  | { kind: 'remove'; room: number; key: string }
  | { kind: 'withdraw'; room: number; tags: readonly string[] }
  | { kind: 'clear'; room: number }
  | { kind: 'heard' }
  | { kind: 'close' }

export type FromWorker =
  | { kind: 'open'; path: string; stats: RoomStats[] }
  | { kind: 'read'; ask: number; page: Page | null }
  | { kind: 'written'; bytes: number; stats: RoomStats[] }
  | { kind: 'trouble'; reason: string }

/** A process that finds its file taken takes the next: two that share a folder by accident don't share pages. */
const maxFiles = 16

const { folder, roomBytes } = workerData as DiskWorkerData
const tell = (message: FromWorker) => parentPort?.postMessage(message)

const run = createRun()

const opened = openFirstFree()
const { path } = opened
let { file } = opened
tell({ kind: 'open', path, stats: file.stats() })

function openFirstFree(): { path: string; file: DiskFile } {
  mkdirSync(folder, { recursive: true })
  for (let number = 1; ; number += 1) {
    const path = join(folder, `pages-${number}.sqlite`)
    try {
      return { path, file: openDiskFile(path, { roomBytes, run }) }
    } catch (error) {
      if (!isTaken(error) || number === maxFiles) throw error
    }
  }
}

parentPort?.on('message', (message: ToWorker) => {
  try {
    handle(message)
  } catch (error) {
    recover(message, error)
  }
})

function handle(message: ToWorker): void {
  switch (message.kind) {
    case 'read':
      tell({ kind: 'read', ask: message.ask, page: file.read(message.room, message.key) })
      break
    case 'write':
      file.write(message.room, message.page)
      tell({ kind: 'written', bytes: message.page.body.length, stats: file.stats() })
      break
    case 'remove':
      file.remove(message.room, message.key)
      break
    case 'withdraw':
      file.withdraw(message.room, message.tags)
      break
    case 'clear':
      file.clear(message.room)
      break
    case 'heard':
      file.heard()
      break
    case 'close':
      // With nobody to talk to any more the thread ends.
      parentPort?.close()
      file.close()
  }
}

const SQLITE_FULL = 13
/** What a full disk may refuse without any harm. */
const dispensable: readonly ToWorker['kind'][] = ['read', 'write', 'heard']

/**
 * A page that found no place is missing, no more. Whatever else fails, something that has to be gone may still be there:
 * all of it goes. A file that can't be made again ends the worker.
 */
function recover(message: ToWorker, error: unknown): void {
  if (message.kind === 'close') return
  tell({ kind: 'trouble', reason: `${message.kind}: ${error}` })
  const isFull = error instanceof Error && 'errcode' in error && error.errcode === SQLITE_FULL
  if (!isFull || !dispensable.includes(message.kind)) replaceFile()
  if (message.kind === 'read') tell({ kind: 'read', ask: message.ask, page: null })
  if (message.kind === 'write') tell({ kind: 'written', bytes: message.page.body.length, stats: file.stats() })
}

function replaceFile(): void {
  try {
    file.close()
  } catch {
    // It is thrown away.
  }
  removeTables(path)
  file = openDiskFile(path, { roomBytes, run })
}
