import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createAnswer } from './edge.fixtures.ts'
import { createEdge } from './edge.ts'

const kilobytes = (n: number) => 'x'.repeat(n * 1000)

test('the least recently read answers make room for new ones', async () => {
  const edge = createEdge({ maxBytes: 100_000 })
  for (const key of ['/a', '/b', '/c', '/d', '/e', '/f', '/g', '/h']) {
    await edge.serve(key, async () => createAnswer({ body: kilobytes(10) }))
  }
  edge.get('/a')

  await edge.serve('/i', async () => createAnswer({ body: kilobytes(10) }))

  expect(edge.get('/a')).toBeDefined()
  expect(edge.get('/b')).toBeUndefined()
  expect(edge.get('/i')).toBeDefined()
  expect(edge.stats()).toMatchObject({ evictions: 1, entries: 8 })
})

test('an answer of more than an eighth of the memory is served and not kept, nor is what it replaces', async () => {
  const edge = createEdge({ maxBytes: 80_000 })
  await edge.serve('/', async () => createAnswer({ body: 'small' }))
  edge.staleAll()

  const served = await edge.serve('/', async () => createAnswer({ body: kilobytes(11) }))

  expect(served.entry.identity.body.length).toBe(11_000)
  expect(edge.stats()).toMatchObject({ entries: 0, bytes: 0, evictions: 0 })
})

test('keys and tags count as well as bytes', async () => {
  const edge = createEdge({ maxBytes: 1e6 })
  await edge.serve('/', async () => createAnswer({ body: '' }))
  const bare = edge.stats().bytes
  edge.clear()

  await edge.serve(`/?q=${kilobytes(1)}`, async () => createAnswer({ body: '', tags: [kilobytes(2)] }))

  expect(edge.stats().bytes).toBeGreaterThan(bare + 3000)
})

test('evicting everything empties the indexes', async () => {
  const edge = createEdge({ maxBytes: 100_000 })
  for (let n = 0; n < 100; n += 1) {
    await edge.serve(`/${n}`, async () => createAnswer({ body: kilobytes(9), tags: [`article:${n}`, 'list:fr'] }))
  }

  const { entries, tags, evictions } = edge.stats()
  expect(entries + evictions).toBe(100)
  expect(tags).toBe(entries + 1)

  edge.purge({ changed: [], withdrawn: ['list:fr'] })
  expect(edge.stats()).toMatchObject({ entries: 0, bytes: 0, tags: 0 })
})

test('an answer that replaces another leaves nothing of it behind', async () => {
  const edge = createEdge({ maxBytes: 1e6 })
  await edge.serve('/', async () => createAnswer({ body: 'one', tags: ['article:a'] }))
  const { bytes } = edge.stats()

  edge.staleAll()
  await edge.serve('/', async () => createAnswer({ body: 'two', tags: ['article:b'] }))

  expect(edge.stats()).toMatchObject({ entries: 1, bytes, tags: 1 })
})

test('a body of which the caller holds the memory is copied', async () => {
  const edge = createEdge({ maxBytes: 1e6 })
  const memory = Buffer.from('kept')

  const { entry } = await edge.serve('/', async () => createAnswer({ body: memory }))
  memory.fill('x')

  expect(entry.identity.body.toString()).toBe('kept')
  expect(entry.identity.body.buffer.byteLength).toBe(4)
})

test('whatever is served and purged, memory stays in bounds and an empty cache weighs nothing', async () => {
  const tag = fc.constantFrom('a', 'b', 'c', 'd')
  const step = fc.oneof(
    fc.record({ key: fc.nat(30), size: fc.nat(9000), tags: fc.array(tag) }),
    fc.record({ changed: fc.array(tag), withdrawn: fc.array(tag) }),
  )

  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
      const edge = createEdge({ maxBytes: 50_000, compress: true })
      for (const it of steps) {
        if ('key' in it) {
          await edge.serve(`/${it.key}`, async () => createAnswer({ body: 'x'.repeat(it.size), tags: it.tags }))
        } else {
          edge.purge(it)
        }
        expect(edge.stats().bytes).toBeLessThanOrEqual(50_000)
        if (edge.stats().entries === 0) expect(edge.stats()).toMatchObject({ bytes: 0, tags: 0 })
      }

      edge.purge({ changed: [], withdrawn: ['a', 'b', 'c', 'd'] })
      expect(edge.stats().tags).toBe(0)
    }),
    { numRuns: 50 },
  )
})
