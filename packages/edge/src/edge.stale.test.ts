import { expect, test } from 'vitest'
import { createAnswer, createClock, createHeldFill, settle } from './edge.fixtures.ts'
import { createEdge, type Served } from './edge.ts'

const text = (served: Served) => served.entry.identity.body.toString()
const page = (body: string, ...tags: string[]) => createAnswer({ body, tags })

test.each([
  ['rejects', () => Promise.reject(new Error('down'))],
  ['answers 503', async () => createAnswer({ status: 503, body: 'sorry', store: false })],
])(
  'while the fill %s, readers of a stale answer get the old bytes, and it is tried again later',
  async (_how, down) => {
    const clock = createClock()
    const edge = createEdge({ maxBytes: 1e6, retryMs: 1000, now: clock.now })
    await edge.serve('/', async () => page('old', 'article:a'))
    edge.purge({ changed: ['article:a'], withdrawn: [] })

    const failed = await edge.serve('/', down)
    expect([text(failed), failed.cache]).toEqual(['old', 'stale'])

    clock.advance(999)
    const tooSoon = await edge.serve('/', async () => page('new', 'article:a'))
    expect([text(tooSoon), tooSoon.cache]).toEqual(['old', 'stale'])
    expect(edge.stats()).toMatchObject({ fills: 2, failures: 1, stale: 2 })

    clock.advance(1)
    const later = await edge.serve('/', async () => page('new', 'article:a'))
    expect([text(later), later.cache]).toEqual(['new', 'refill'])
  },
)

test('a purge ends the wait after a failed refill', async () => {
  const edge = createEdge({ maxBytes: 1e6, retryMs: 1e9 })
  await edge.serve('/', async () => page('old', 'article:a'))
  edge.staleAll()
  await edge.serve('/', () => Promise.reject(new Error('down')))

  edge.purge({ changed: ['article:a'], withdrawn: [] })

  expect(text(await edge.serve('/', async () => page('new', 'article:a')))).toBe('new')
})

test('an answer that is gone for good takes the stale one with it', async () => {
  const edge = createEdge({ maxBytes: 1e6 })
  await edge.serve('/', async () => page('old', 'article:a'))
  edge.purge({ changed: ['article:a'], withdrawn: [] })

  const gone = await edge.serve('/', async () => createAnswer({ status: 410, store: false }))

  expect(gone.entry.status).toBe(410)
  expect(edge.stats()).toMatchObject({ entries: 0, bytes: 0, tags: 0 })
  await expect(edge.serve('/', () => Promise.reject(new Error('down')))).rejects.toThrow('down')
})

test('a reader loses patience with a slow refill, which goes on and is kept', async () => {
  const edge = createEdge({ maxBytes: 1e6, patienceMs: 5 })
  const held = createHeldFill()
  await edge.serve('/', async () => page('old', 'article:a'))
  edge.purge({ changed: ['article:a'], withdrawn: [] })

  const served = await edge.serve('/', held.fill)
  expect([text(served), served.cache]).toEqual(['old', 'stale'])

  await held.answer({ body: 'new', tags: ['article:a'] })
  expect(edge.get('/')?.identity.body.toString()).toBe('new')
  expect(held.runs()).toBe(1)
})

test('patience is counted from the beginning of the refill: a later reader does not wait again', async () => {
  const clock = createClock()
  const edge = createEdge({ maxBytes: 1e6, patienceMs: 3_600_000, now: clock.now })
  const held = createHeldFill()
  await edge.serve('/', async () => page('old'))
  edge.staleAll()
  const first = edge.serve('/', held.fill)

  clock.advance(3_600_000)
  expect(text(await edge.serve('/', held.fill))).toBe('old')

  await held.answer({ body: 'new' })
  expect(text(await first)).toBe('new')
})

test('a refill that fails in the background leaves the old bytes, and no unhandled rejection', async () => {
  const edge = createEdge({ maxBytes: 1e6, patienceMs: 0 })
  const held = createHeldFill()
  await edge.serve('/', async () => page('old'))
  edge.staleAll()

  await edge.serve('/', held.fill)
  await held.fail('down')
  await settle()

  expect(text(await edge.serve('/', held.fill))).toBe('old')
  expect(edge.stats()).toMatchObject({ failures: 1, filling: 0 })
})

test('an answer that changes with time is made anew when its own time is over, and not before', async () => {
  const clock = createClock()
  const edge = createEdge({ maxBytes: 1e6, now: clock.now })
  const count = (body: string) => edge.serve('/', async () => ({ ...page(body), maxAgeMs: 60_000 }))

  const served = [await count('one')]
  clock.advance(60_000)
  served.push(await count('two'))
  clock.advance(1)
  served.push(await count('three'))

  expect(served.map(text)).toEqual(['one', 'one', 'three'])
})
