import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Storage } from './storage.ts'

/** What is being written lies here until it takes its name. In the same folder: a file is only renamed within one file system. */
const unfinished = 'unfinished'

/** Files in a folder of this machine. */
export function openFolder(folder: string): Storage {
  return {
    place: folder,
    read: (name) => orNull(readFile(join(folder, name))),
    write: (name, bytes) => write(join(folder, name), join(folder, unfinished), bytes),
    sweep: (before) => sweep(join(folder, unfinished), before),
  }
}

/** Whole or not at all: it is written aside, is on the disk, and then takes its name. */
async function write(path: string, asideFolder: string, bytes: Uint8Array): Promise<void> {
  await Promise.all([dirname(path), asideFolder].map((folder) => mkdir(folder, { recursive: true })))
  const aside = join(asideFolder, randomUUID())
  try {
    const file = await open(aside, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(aside, path)
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
}

async function sweep(folder: string, before: Date): Promise<void> {
  for (const name of (await orNull(readdir(folder))) ?? []) {
    const path = join(folder, name)
    const found = await orNull(stat(path))
    if (found && found.mtime < before) await rm(path, { force: true })
  }
}

/** Null when there is no such file. */
async function orNull<Result>(reading: Promise<Result>): Promise<Result | null> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
