import { hash, randomInt } from 'node:crypto'
import { constants as zlib, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { type Page, unknownPlace } from './page.ts'
import { openTables } from './tables.ts'

export type RoomStats = { entries: number; bytes: number; evictions: number }

export type DiskFile = ReturnType<typeof openDiskFile>

export type DiskFileOptions = {
  /** For each room, how many bytes it may take. */
  roomBytes: readonly number[]
  now?: () => number
  /** Whose pages these are. What another run has written is of an unknown place. */
  run?: number
}

export const createRun = (): number => randomInt(2 ** 47)

/** How exactly it is known when a page was last read, and when the newsroom was last heard. */
const grainMs = 60_000
const maxNoted = 10_000
/** What a page takes besides its bytes: unused ends of the file's own pages, indexes. */
const overhead = 2500
const overheadPerTag = 60

type Told = Pick<Page, 'status' | 'headers' | 'tags' | 'storedAt' | 'maxAgeMs'>
type Row = { id: number; used: number; run: number; place: number; told: string; body: Uint8Array }

/** Pages in a file of SQLite. What the newsroom changes is none of its business: only what has to be gone is told to it. */
export function openDiskFile(path: string, { roomBytes, now = Date.now, run = createRun() }: DiskFileOptions) {
  const { db, ...opened } = openTables(path, now())
  let { heardAt } = opened
  /**
   * When pages were read, until something is written anyway. Whoever only reads (while the api is away that is everybody)
   * never waits for the disk to have written.
   */
  const readAt = new Map<number, number>()

  const find = db.prepare('select id, used, run, place, told, body from page where room = ? and key = ?')
  const touch = db.prepare('update page set used = ? where id = ?')
  const insert = db.prepare(
    'insert into page (room, key, used, bytes, run, place, told, body) values (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const show = db.prepare('insert or ignore into shown (tag, page) values (?, ?)')
  const removeKey = db.prepare('delete from page where room = ? and key = ? returning bytes')
  const removeOldest = db.prepare(
    'delete from page where id = (select id from page where room = ? order by used limit 1) returning bytes',
  )
  const removeTagged = db.prepare(
    'delete from page where room = ? and id in (select page from shown where tag = ?) returning bytes',
  )
  const noteHeard = db.prepare('update about set heard = ?')
  const sum = db.prepare('select count(*) as entries, coalesce(sum(bytes), 0) as bytes from page where room = ?')

  const weighRoom = (room: number): RoomStats => {
    const { entries, bytes } = sum.get(room) as { entries: number; bytes: number }
    return { entries, bytes, evictions: 0 }
  }
  const rooms = roomBytes.map((maxBytes, room) => ({ maxBytes, ...weighRoom(room) }))

  function getRoom(room: number) {
    const found = rooms[room]
    if (!found) throw new RangeError(`There is no room ${room}.`)
    return found
  }

  function inTransaction(work: () => void): void {
    db.exec('begin')
    const before = rooms.map((room) => ({ ...room }))
    try {
      work()
      db.exec('commit')
    } catch (error) {
      if (db.isTransaction) db.exec('rollback')
      for (const [index, room] of rooms.entries()) Object.assign(room, before[index])
      throw error
    }
  }

  /** Returns whether there was any. */
  function takeOut(room: number, removed: unknown[]): boolean {
    const counted = getRoom(room)
    for (const { bytes } of removed as { bytes: number }[]) {
      counted.entries -= 1
      counted.bytes -= bytes
    }
    return removed.length > 0
  }

  function makeRoom(room: number): void {
    const counted = getRoom(room)
    while (counted.bytes > counted.maxBytes && takeOut(room, removeOldest.all(room))) counted.evictions += 1
  }

  function noteReads(): void {
    for (const [id, at] of readAt) touch.run(at, id)
    readAt.clear()
  }

  function heard(): void {
    if (now() - heardAt < grainMs) return
    heardAt = now()
    noteHeard.run(heardAt)
  }

  return {
    heard,

    /** What can't be read is removed. */
    read(room: number, key: string): Page | null {
      const row = find.get(room, key) as Row | undefined
      if (!row) return null
      const page = unpack(key, row.run === run ? row : { ...row, place: unknownPlace })
      if (page === null) takeOut(room, removeKey.all(room, key))
      else if (now() - row.used > grainMs && readAt.size < maxNoted) readAt.set(row.id, now())
      return page
    },

    write(room: number, page: Page): void {
      const { told, body } = pack(page)
      const tags = new Set(page.tags)
      const bytes = body.length + told.length + 2 * page.key.length + overhead + overheadPerTag * tags.size
      const counted = getRoom(room)
      inTransaction(() => {
        takeOut(room, removeKey.all(room, page.key))
        // One page may not push out a good part of all others.
        if (bytes > counted.maxBytes / 8) return
        const { lastInsertRowid } = insert.run(room, page.key, now(), bytes, run, page.place, told, body)
        for (const tag of tags) show.run(numberOf(tag), lastInsertRowid)
        noteReads()
        counted.entries += 1
        counted.bytes += bytes
        makeRoom(room)
      })
      heard()
    },

    remove: (room: number, key: string) => void takeOut(room, removeKey.all(room, key)),

    /** Comes back when it can't be undone any more, by a crash of the machine either. */
    withdraw(room: number, tags: readonly string[]): void {
      db.exec('pragma synchronous = full')
      inTransaction(() => {
        for (const tag of tags) takeOut(room, removeTagged.all(room, numberOf(tag)))
      })
      db.exec('pragma synchronous = normal')
      heard()
    },

    clear(room: number): void {
      inTransaction(() => {
        db.prepare('delete from page where room = ?').run(room)
        Object.assign(getRoom(room), weighRoom(room))
      })
    },

    stats: (): RoomStats[] => rooms.map(({ entries, bytes, evictions }) => ({ entries, bytes, evictions })),
    close(): void {
      if (db.isOpen) db.close()
    },
  }
}

/** Short and without a table of its own. Two tags of one number only mean that too much is removed. */
const numberOf = (tag: string): number => hash('sha256', tag, 'buffer').readUIntBE(0, 6)

const packed = { params: { [zlib.ZSTD_c_compressionLevel]: 1, [zlib.ZSTD_c_checksumFlag]: 1 } }

function pack({ status, headers, tags, storedAt, maxAgeMs, body }: Page) {
  const told: Told = { status, headers, tags, storedAt, maxAgeMs }
  return { told: JSON.stringify(told), body: zstdCompressSync(body, packed) }
}

/** Null where bytes were damaged. */
function unpack(key: string, { place, told, body }: Row): Page | null {
  try {
    return { key, place, body: zstdDecompressSync(body), ...(JSON.parse(told) as Told) }
  } catch {
    return null
  }
}
