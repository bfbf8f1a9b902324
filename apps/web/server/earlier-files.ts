import { randomUUID } from 'node:crypto'
import { copyFile, mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** So long after its last start a build's files are not asked for any more. */
const maxUnusedMs = 30 * 24 * 3_600_000

/**
 * Copies what Next has built to where it outlasts the next build: pages that were kept before it refer to it, and so do
 * pages in browsers. Names change with contents, so that one folder holds the files of all builds.
 */
export async function keepBuiltFiles(built: string, folder: string, now: number = Date.now()): Promise<void> {
  await mkdir(folder, { recursive: true })
  const time = new Date(now)
  for (const file of await listFiles(built)) {
    if (file.endsWith('.map')) continue
    const kept = join(folder, file)
    const isKept = await utimes(kept, time, time).then(
      () => true,
      () => false,
    )
    if (isKept) continue
    await mkdir(dirname(kept), { recursive: true })
    // Written aside and renamed: another process may be about the same.
    const aside = `${kept}.${randomUUID()}`
    await copyFile(join(built, file), aside)
    await utimes(aside, time, time)
    await rename(aside, kept)
  }
  for (const file of await listFiles(folder)) {
    const { mtimeMs } = await stat(join(folder, file)).catch(() => ({ mtimeMs: now }))
    if (now - mtimeMs > maxUnusedMs) await rm(join(folder, file), { force: true })
  }
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
}
