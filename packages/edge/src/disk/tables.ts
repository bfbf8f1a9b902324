import { rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

/** A file of another form is thrown away, not brought up to date: all that is in it can be made again. */
const form = 1
/** So long after the last word from the newsroom, too much may have been withdrawn that nobody here has heard of. */
export const maxUnheardMs = 7 * 24 * 3_600_000

const setUp = `
  create table about (heard integer not null);
  create table page (
    id integer primary key,
    room integer not null,
    key text not null,
    used integer not null,
    bytes integer not null,
    run integer not null,
    place integer not null,
    told text not null,
    body blob not null,
    unique (room, key)
  );
  create index page_used on page (room, used, bytes);
  create table shown (
    tag integer not null,
    page integer not null references page on delete cascade,
    primary key (tag, page)
  ) without rowid;
  create index shown_page on shown (page);
`

export type Tables = { db: DatabaseSync; heardAt: number }

/** Throws where another process has the file (`isTaken`), or where there can be none. One that is of no use is replaced. */
export function openTables(path: string, now: number): Tables {
  try {
    return openAsItIs(path, now)
  } catch (error) {
    if (isTaken(error)) throw error
    removeTables(path)
    return openAsItIs(path, now)
  }
}

export function removeTables(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true })
}

const SQLITE_BUSY = 5
export const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY

function openAsItIs(path: string, now: number): Tables {
  const db = new DatabaseSync(path)
  try {
    // The lock lies on the file as long as the process lives, however it ends.
    db.exec('pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = normal')
    db.exec('pragma journal_size_limit = 16777216; pragma foreign_keys = on')
    const { user_version: found } = db.prepare('pragma user_version').get() as { user_version: number }
    if (found === 0) db.exec(`begin; ${setUp} insert into about values (${now}); pragma user_version = ${form}; commit`)
    else if (found !== form) throw new Error(`The pages are kept in form ${found}, which is not ours.`)

    const { heard } = db.prepare('select heard from about').get() as { heard: number }
    if (now - heard > maxUnheardMs) throw new Error('The pages are from too long ago.')
    return { db, heardAt: heard }
  } catch (error) {
    db.close()
    throw error
  }
}
