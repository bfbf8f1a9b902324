import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Database, dumpDatabase, restoreDatabase } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { originalName, type Storage } from '../../media/storage.ts'
import { listDigests } from './backup.store.ts'

export type BackedUp = { rows: number; assets: number; missing: string[]; at: string }

type KeptAsset = { name: string; sha256: string }
const assetsFile = 'assets.json'
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/**
 * Writes the database and the originals of all pictures into a new folder, which is there whole or not at all. The database first:
 * an original is never changed or removed, so none that a row names is missing.
 */
export async function backUp(
  { db, url, storage }: { db: Database; url: string; storage: Storage },
  folder: string,
  now: Date,
): Promise<BackedUp> {
  if (await exists(folder))
    throw new AppError('BAD_USER_INPUT', `${folder} is there already. Name a folder that is new.`)
  const aside = `${folder}.unfinished-${process.pid}`
  try {
    await mkdir(join(aside, 'database'), { recursive: true, mode: 0o700 })
    const { tables } = await dumpDatabase(url, join(aside, 'database'), now)
    const kept: KeptAsset[] = []
    const missing: string[] = []
    for (const digest of await listDigests(db)) {
      const name = originalName(digest)
      const bytes = await storage.read(name)
      if (bytes === null) missing.push(name)
      else {
        kept.push({ name, sha256: sha256(bytes) })
        await mkdir(dirname(join(aside, name)), { recursive: true })
        await writeFile(join(aside, name), bytes, { mode: 0o600 })
      }
    }
    await writeFile(join(aside, assetsFile), `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 })
    await rename(aside, folder)
    return { rows: rowsOf(tables), assets: kept.length, missing, at: now.toISOString() }
  } catch (error) {
    await rm(aside, { recursive: true, force: true })
    throw error
  }
}

/** Brings back what a backup holds. Everything is read and compared before anything is written; the pictures before the rows that name them. */
export async function restore({ url, storage }: { url: string; storage: Storage }, folder: string): Promise<BackedUp> {
  const kept = await readAssets(folder)
  for (const { name, sha256: expected } of kept) {
    if (sha256(await readFile(join(folder, name))) !== expected)
      throw new AppError('CONFLICT', `${join(folder, name)} is not what was backed up: its digest is another.`)
  }
  const bringPictures = async () => {
    for (const { name, sha256: expected } of kept) {
      const there = await storage.read(name)
      if (there === null || sha256(there) !== expected) await storage.write(name, await readFile(join(folder, name)))
    }
  }
  const { tables, at } = await restoreDatabase(url, join(folder, 'database'), bringPictures).catch((error: unknown) => {
    throw error instanceof Error && error.name === 'Error' ? new AppError('CONFLICT', error.message) : error
  })
  return { rows: rowsOf(tables), assets: kept.length, missing: [], at }
}

async function readAssets(folder: string): Promise<KeptAsset[]> {
  try {
    return JSON.parse(await readFile(join(folder, assetsFile), 'utf8')) as KeptAsset[]
  } catch {
    throw new AppError('BAD_USER_INPUT', `${folder} is not a backup that was finished: it has no ${assetsFile}.`)
  }
}

const rowsOf = (tables: readonly { rows: number }[]) => tables.reduce((sum, { rows }) => sum + rows, 0)

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )
