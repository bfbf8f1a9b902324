import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { createAnswer } from '../edge.fixtures.ts'
import { createEdge, type Served } from '../edge.ts'
import { type Disk, type DiskOptions, openDisk } from './disk.ts'

const disks: Disk[] = []
const folders: string[] = []
afterEach(async () => {
  await Promise.all(disks.splice(0).map((disk) => disk.close()))
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-disk-'))
  folders.push(folder)
  return folder
}

/** What a process does when it starts. */
async function start(folder: string, options: Partial<DiskOptions> & { maxBytes?: number } = {}) {
  const disk = await openDisk({ folder, roomBytes: [1e7], ...options })
  disks.push(disk)
  return { disk, edge: createEdge({ maxBytes: options.maxBytes ?? 1e6, compress: true, shelf: disk.shelf(0) }) }
}

const text = (served: Served) => served.entry.identity.body.toString()
const page = (body: string, ...tags: string[]) => createAnswer({ body, tags })
const down = () => Promise.reject(new Error('down'))
const written = (disk: Disk, pages: number) => expect.poll(() => disk.stats().written).toBe(pages)

test('after a restart with nothing to fill from, every page that was read is served, and is made anew when it can be', async () => {
  const folder = createFolder()
  const before = await start(folder)
  const first = await before.edge.serve('/fr', async () => page('one', 'article:a'))
  await before.disk.close()

  const { edge } = await start(folder)
  const away = await edge.serve('/fr', down)
  edge.staleAll()
  const back = await edge.serve('/fr', async () => page('two', 'article:a'))

  expect([text(away), away.cache]).toEqual(['one', 'stale'])
  expect(away.entry.identity).toEqual(first.entry.identity)
  expect([text(back), back.cache]).toEqual(['two', 'refill'])
  await expect(edge.serve('/unread', down)).rejects.toThrow('down')
})

test('what memory has no room for is served from disk without being made anew, until it changes', async () => {
  const { edge, disk } = await start(createFolder(), { maxBytes: 100_000 })
  const body = 'x'.repeat(5000)
  for (let n = 0; n < 30; n += 1) await edge.serve(`/${n}`, async () => page(`${n} ${body}`, `article:${n}`))
  await written(disk, 30)

  const found = await edge.serve('/0', down)
  edge.purge({ changed: ['article:1'], withdrawn: ['article:2'] })
  const changed = await edge.serve('/1', async () => page('new', 'article:1'))

  expect([text(found).slice(0, 3), found.cache]).toEqual(['0 x', 'disk'])
  expect(edge.get('/0')).toBe(found.entry)
  expect([text(changed), changed.cache]).toEqual(['new', 'refill'])
  await expect(edge.serve('/2', down)).rejects.toThrow('down')
})

test('what is withdrawn while it lies on disk only does not come back with the next process', async () => {
  const folder = createFolder()
  const first = await start(folder)
  await first.edge.serve('/a', async () => page('secret', 'article:a'))
  await first.edge.serve('/b', async () => page('other', 'article:b'))
  await first.disk.close()

  const second = await start(folder)
  second.edge.purge({ changed: [], withdrawn: ['article:a'] })
  await second.disk.close()

  const { edge } = await start(folder)
  await expect(edge.serve('/a', down)).rejects.toThrow('down')
  expect(text(await edge.serve('/b', down))).toBe('other')
})

test('what was withdrawn while no process ran is gone as soon as its page can be asked for', async () => {
  const folder = createFolder()
  const before = await start(folder)
  await before.edge.serve('/a', async () => page('secret', 'article:a'))
  await before.disk.close()

  const { edge, disk } = await start(folder)
  edge.staleAll()
  const gone = await edge.serve('/a', async () => createAnswer({ status: 410, body: 'gone', store: false }))
  await disk.close()

  expect(text(gone)).toBe('gone')
  await expect((await start(folder)).edge.serve('/a', down)).rejects.toThrow('down')
})

test('two processes with one folder have a file each', async () => {
  const folder = createFolder()
  const one = await start(folder)
  const two = await start(folder)
  await one.edge.serve('/', async () => page('of one'))
  await two.edge.serve('/', async () => page('of two'))

  await Promise.all([one.disk.close(), two.disk.close()])

  expect(one.disk.path).not.toBe(two.disk.path)
  const texts = [
    text(await (await start(folder)).edge.serve('/', down)),
    text(await (await start(folder)).edge.serve('/', down)),
  ]
  expect(texts).toEqual(['of one', 'of two'])
})

test('a process that is killed while it writes leaves whole pages, and the next one goes on', async () => {
  const folder = createFolder()
  const script = `
    import { createEdge, openDisk } from ${JSON.stringify(join(import.meta.dirname, '../index.ts'))}
    const disk = await openDisk({ folder: process.argv[2], roomBytes: [1e8] })
    const edge = createEdge({ maxBytes: 1e6, shelf: disk.shelf(0) })
    for (let n = 0; ; n += 1) {
      const body = (n + ' ').repeat(5000)
      await edge.serve('/' + n, async () => ({ status: 200, headers: {}, body, tags: ['a'], store: true }))
      if (n === 200) console.log('writing')
      if (n % 20 === 0) await new Promise((done) => setTimeout(done, 1))
    }`
  const writer = join(folder, 'writer.mjs')
  writeFileSync(writer, script)
  const child = spawn(process.execPath, [writer, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  await sleep(50)
  child.kill('SIGKILL')
  await once(child, 'exit')

  const { edge, disk } = await start(folder)
  const entries = disk.stats().rooms[0]?.entries ?? 0
  const bodies = await Promise.all(Array.from({ length: 100 }, async (_, n) => text(await edge.serve(`/${n}`, down))))

  expect(entries).toBeGreaterThan(100)
  expect(bodies).toEqual(bodies.map((_, n) => `${n} `.repeat(5000)))
})

test('a disk that is too slow loses pages, never readers', async () => {
  const { edge, disk } = await start(createFolder(), { maxPendingBytes: 10_000 })
  const readers = Array.from({ length: 20 }, (_, n) => edge.serve(`/${n}`, async () => page('x'.repeat(9000))))
  await Promise.all(readers)

  await expect.poll(() => disk.stats().pendingBytes).toBe(0)

  expect(disk.stats().skipped).toBeGreaterThan(0)
  expect(edge.stats().entries).toBe(20)
})

test('a folder that can’t be one is said to be none', async () => {
  const folder = createFolder()
  writeFileSync(join(folder, 'file'), '')

  await expect(openDisk({ folder: join(folder, 'file'), roomBytes: [1e6] })).rejects.toThrow('EEXIST')
  expect(readdirSync(folder)).toEqual(['file'])
})
