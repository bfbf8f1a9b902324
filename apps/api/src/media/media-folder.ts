import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** `originals/ab/abcd...`: what the renditions are made from. It is all that has to be backed up. */
const originalPath = (folder: string, digest: string) => join(folder, 'originals', digest.slice(0, 2), digest)
/** `renditions/ab/abcd.../1024.avif`: made when asked for, and made again when missing. */
const renditionPath = (folder: string, version: string, file: string) =>
  join(folder, 'renditions', version.slice(0, 2), version, file)

export const readOriginal = (folder: string, digest: string) => read(originalPath(folder, digest))
export const writeOriginal = (folder: string, digest: string, bytes: Uint8Array) =>
  write(originalPath(folder, digest), bytes)

export const readRendition = (folder: string, version: string, file: string) =>
  read(renditionPath(folder, version, file))
export const writeRendition = (folder: string, version: string, file: string, bytes: Uint8Array) =>
  write(renditionPath(folder, version, file), bytes)

async function read(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** Whole or not at all: it is written aside, is on the disk, and then takes its name. */
async function write(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const aside = `${path}.${randomUUID()}`
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
