import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chownSync,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { findBinaries } from './binaries.ts'

/** Whom Postgres runs as. It refuses to run as root. */
export type Owner = { uid: number; gid: number }
/** Where an embedded Postgres has its programs and keeps its data. */
export type Home = { programs: string; base: string; data: string; owner: Owner | null }

/**
 * As a plain user, everything stays where it is. As root, Postgres runs as `postgres` or `nobody`, who must be able
 * to reach programs and data: where a folder above them is closed to others (root's home has mode 0700), the
 * programs are hard-linked and the data kept in a folder of the system's lasting temporary files.
 */
export function prepareHome(folder: string): Home {
  const native = findBinaries()
  const owner = process.getuid?.() === 0 ? findUnprivilegedOwner() : null
  mkdirSync(folder, { recursive: true })
  if (!owner) return { programs: native, base: folder, data: join(folder, 'postgres'), owner }

  const reachable = isReachable(native) && isReachable(folder)
  const base = reachable ? folder : ownFolder(folder)
  const programs = isReachable(native) ? native : linkPrograms(native)
  return { programs, base, data: join(base, 'postgres'), owner }
}

function findUnprivilegedOwner(): Owner {
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }))
      return { uid: id('-u'), gid: id('-g') }
    } catch {}
  }
  return { uid: 65534, gid: 65534 }
}

function isReachable(path: string): boolean {
  for (let dir = realpathSync(path); ; dir = dirname(dir)) {
    if (!(statSync(dir).mode & 0o001)) return false
    if (dir === dirname(dir)) return true
  }
}

function ownFolder(name: string): string {
  const hash = createHash('sha256').update(realpathSync(name)).digest('hex').slice(0, 12)
  const dir = join('/var/tmp', `dateline-${hash}`)
  mkdirSync(dir, { recursive: true, mode: 0o711 })
  const { uid, isDirectory } = describe(dir)
  if (!isDirectory || uid !== process.getuid?.()) {
    throw new Error(
      `The folder ${dir} belongs to somebody else. Remove it, or set DATABASE_URL to a Postgres of yours.`,
    )
  }
  return dir
}

/** Not of what a link leads to: somebody else may have put one there. */
function describe(path: string) {
  const stat = lstatSync(path)
  return { uid: stat.uid, isDirectory: stat.isDirectory() }
}

function linkPrograms(native: string): string {
  const target = join(ownFolder(native), 'programs')
  if (existsSync(target)) return target
  const aside = `${target}.${process.pid}`
  link(native, aside)
  try {
    renameSync(aside, target)
  } catch {
    // Another process was quicker.
    rmSync(aside, { recursive: true, force: true })
  }
  return target
}

function link(from: string, to: string): void {
  mkdirSync(to, { mode: 0o755 })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) link(source, target)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else {
      try {
        linkSync(source, target)
      } catch {
        copyFileSync(source, target)
      }
    }
  }
}

/** Makes a folder that belongs to whom Postgres runs as. */
export function makeOwned(dir: string, owner: Owner | null): void {
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  if (owner) chownSync(dir, owner.uid, owner.gid)
}
