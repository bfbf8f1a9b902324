import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Home } from './home.ts'

/** How long an old server may take to get out of the way: after a kill it is still on its way out and holds the folder. */
const longestGoodbyeMs = 30_000
/** How long one that shows no sign of leaving may. The one that is to end it hears of its owner's death at once. */
const longestHesitationMs = 3000

/** What `postmaster.pid` says of the server that has the folder. */
export function readHolder(home: Home): { pid: number; status: string } | null {
  try {
    const lines = readFileSync(lockFile(home), 'utf8').split('\n')
    return { pid: Number(lines[0]), status: lines[7]?.trim() ?? '' }
  } catch {
    return null
  }
}

/** Throws what is to be done about a server that did not start, unless it may start when it is tried again. */
export function refuseUnlessPassing(home: Home, said: string, waitedMs: number): void {
  const failure = `Postgres did not start in ${home.data}:\n${said.trim()}`
  // Somebody took the port after we looked, or the children of a killed server still have its memory.
  if (/could not bind|shared memory block .* is still in use/.test(said)) {
    if (waitedMs < longestGoodbyeMs) return
    throw new Error(failure)
  }
  if (!/lock file ".*" already exists/.test(said)) throw new Error(failure)

  const holder = readHolder(home)
  if (!holder) return
  if (!isPostgres(holder.pid)) {
    // Left by a server that was killed; since the machine or the container started anew its number is somebody else's.
    rmSync(lockFile(home), { force: true })
    return
  }
  if (waitedMs < (holder.status === 'ready' ? longestHesitationMs : longestGoodbyeMs)) return
  throw new Error(
    `Another Postgres (process ${holder.pid}) runs in ${home.data}. Stop it, or set DATABASE_URL to a Postgres of yours.`,
  )
}

const lockFile = (home: Home) => join(home.data, 'postmaster.pid')

function isPostgres(pid: number): boolean {
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' }).includes('postgres')
  } catch (error) {
    // It has ended meanwhile; or there is no `ps`, and we can't tell.
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
  }
}
