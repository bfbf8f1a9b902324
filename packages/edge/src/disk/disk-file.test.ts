import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { createClock } from '../edge.fixtures.ts'
import { type DiskFile, type DiskFileOptions, openDiskFile } from './disk-file.ts'
import { type Page, unknownPlace } from './page.ts'
import { isTaken, maxUnheardMs } from './tables.ts'

function createFile() {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-disk-'))
  const path = join(folder, 'pages.sqlite')
  let open: DiskFile | null = null
  onTestFinished(() => {
    open?.close()
    rmSync(folder, { recursive: true })
  })
  return {
    path,
    /** What a process does when it starts. */
    open(options: Partial<DiskFileOptions> = {}): DiskFile {
      open?.close()
      open = null
      open = openDiskFile(path, { roomBytes: [1e6, 1e6], ...options })
      return open
    },
  }
}

const page = (key: string, more: Partial<Page> = {}): Page => ({
  key,
  status: 200,
  headers: { 'Content-Type': 'text/html' },
  body: Buffer.from(`the page ${key}`),
  tags: [`article:${key}`],
  storedAt: 1,
  maxAgeMs: null,
  place: 7,
  ...more,
})
const noise = (length: number) => crypto.getRandomValues(new Uint8Array(length))

test('a page comes back as it was, also after a restart, when nobody knows its place any more', () => {
  const disk = createFile()
  const kept = page('/fr', { body: noise(5000), maxAgeMs: 60_000, tags: ['front:fr', 'é'] })
  const file = disk.open()
  file.write(0, kept)

  const read = file.read(0, '/fr')
  const again = disk.open().read(0, '/fr')

  expect({ ...read, body: Buffer.from(read?.body ?? []) }).toEqual({ ...kept, body: Buffer.from(kept.body) })
  expect(again).toEqual({ ...read, place: unknownPlace })
  expect(disk.open().read(1, '/fr')).toBeNull()
})

test('a newer page takes the place of the older one, with its tags', () => {
  const file = createFile().open()
  file.write(0, page('/fr', { tags: ['article:1'] }))
  file.write(0, page('/fr', { tags: ['article:2'], body: Buffer.from('newer') }))

  file.withdraw(0, ['article:1'])
  expect(Buffer.from(file.read(0, '/fr')?.body ?? []).toString()).toBe('newer')
  expect(file.stats()[0]).toMatchObject({ entries: 1 })

  file.withdraw(0, ['article:2'])
  expect(file.read(0, '/fr')).toBeNull()
  expect(file.stats()[0]).toMatchObject({ entries: 0, bytes: 0 })
})

test('what is withdrawn is gone from the next process too, and nothing else is', () => {
  const disk = createFile()
  const file = disk.open()
  for (const key of ['/a', '/b', '/c']) file.write(0, page(key, { tags: [`article:${key}`, 'outlet'] }))

  file.withdraw(0, ['article:/a', 'article:/nowhere'])

  const next = disk.open()
  expect(['/a', '/b', '/c'].map((key) => next.read(0, key) !== null)).toEqual([false, true, true])
})

test('the pages that were not read for longest go first, each room for itself', () => {
  const clock = createClock()
  const file = createFile().open({ roomBytes: [100_000, 40_000], now: clock.now })
  file.write(1, page('/apart'))
  for (const key of ['/1', '/2', '/3', '/4', '/5', '/6', '/7', '/8']) {
    clock.advance(60_001)
    file.write(0, page(key, { body: noise(9000) }))
  }
  clock.advance(60_001)
  file.read(0, '/1')

  file.write(0, page('/9', { body: noise(9000) }))

  expect(['/1', '/2', '/3', '/9'].map((key) => file.read(0, key) !== null)).toEqual([true, false, true, true])
  expect(file.read(1, '/apart')).not.toBeNull()
  expect(file.stats()[0]).toMatchObject({ entries: 8, evictions: 1 })
})

test('whatever is written, the file stays in its bounds', () => {
  const disk = createFile()
  const file = disk.open({ roomBytes: [2_000_000, 500_000] })
  for (let n = 0; n < 1500; n += 1) {
    file.write(
      n % 2,
      page(`/${n}`, { body: noise((n * 37) % 15_000), tags: [`article:${n}`, 'outlet', `list:${n % 9}`] }),
    )
  }

  const [main, apart] = file.stats()
  expect(main?.bytes).toBeLessThanOrEqual(2_000_000)
  expect(apart?.bytes).toBeLessThanOrEqual(500_000)
  file.close()
  expect(statSync(disk.path).size).toBeLessThan(3_000_000)
})

test('what is counted is what there is, whatever happens to it', () => {
  const keys = Array.from({ length: 12 }, (_, n) => `/${n}`)
  const tag = fc.constantFrom('a', 'b', 'c', 'd')
  const step = fc.oneof(
    fc.record({ key: fc.constantFrom(...keys), tags: fc.array(tag), size: fc.nat(6000) }),
    fc.record({ withdrawn: fc.array(tag) }),
    fc.record({ removed: fc.constantFrom(...keys) }),
    fc.constant('restart' as const),
  )
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 40 }), (steps) => {
      const disk = createFile()
      const bounds = { roomBytes: [60_000] }
      let file = disk.open(bounds)
      for (const it of steps) {
        if (it === 'restart') file = disk.open(bounds)
        else if ('key' in it) file.write(0, page(it.key, { tags: it.tags, body: noise(it.size) }))
        else if ('removed' in it) file.remove(0, it.removed)
        else file.withdraw(0, it.withdrawn)

        const { entries, bytes } = file.stats()[0] ?? {}
        expect(entries).toBe(keys.filter((key) => file.read(0, key)).length)
        expect(bytes).toBeLessThanOrEqual(60_000)
        expect(bytes === 0).toBe(entries === 0)
      }
    }),
    { numRuns: 25 },
  )
})

test('a second process can’t have the file, and what it tries does no harm', () => {
  const disk = createFile()
  const file = disk.open()
  file.write(0, page('/fr'))

  let refusal: unknown
  try {
    openDiskFile(disk.path, { roomBytes: [1e6] })
  } catch (error) {
    refusal = error
  }

  expect(isTaken(refusal)).toBe(true)
  expect(file.read(0, '/fr')).not.toBeNull()
})

test('a file of anything else is replaced by an empty one', () => {
  const disk = createFile()
  writeFileSync(disk.path, noise(50_000))

  const file = disk.open()
  file.write(0, page('/fr'))

  expect(file.read(0, '/fr')).not.toBeNull()
})

test('a page whose bytes were damaged is not there, and its neighbour is', () => {
  const disk = createFile()
  const file = disk.open()
  const body = noise(100)
  file.write(0, page('/a', { body }))
  file.write(0, page('/b'))
  file.close()
  const bytes = readFileSync(disk.path)
  const at = bytes.indexOf(body)
  bytes.writeUInt8(bytes.readUInt8(at + 50) ^ 1, at + 50)
  writeFileSync(disk.path, bytes)

  const next = openDiskFile(disk.path, { roomBytes: [1e6] })
  onTestFinished(() => next.close())

  expect(at).toBeGreaterThan(0)
  expect([next.read(0, '/a'), next.read(0, '/b') !== null]).toEqual([null, true])
  expect(next.stats()[0]).toMatchObject({ entries: 1 })
})

test('pages are not trusted when nobody has heard what was withdrawn for a week', () => {
  const disk = createFile()
  const clock = createClock(1e12)
  const file = disk.open({ now: clock.now })
  file.write(0, page('/fr'))
  clock.advance(maxUnheardMs)
  file.heard()

  clock.advance(maxUnheardMs)
  expect(disk.open({ now: clock.now }).read(0, '/fr')).not.toBeNull()

  clock.advance(1)
  expect(disk.open({ now: clock.now }).read(0, '/fr')).toBeNull()
})
