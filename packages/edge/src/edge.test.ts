import { expect, test } from 'vitest'
import { createAnswer, createClock, createHeldFill } from './edge.fixtures.ts'
import { createEdge, type Served } from './edge.ts'

const text = (served: Served) => served.entry.identity.body.toString()
const page = (body: string, ...tags: string[]) => createAnswer({ body, tags })

test('a second reader gets the bytes of the first', async () => {
  const edge = createEdge({ maxBytes: 1e6 })

  const first = await edge.serve('/', async () => page('one'))
  const second = await edge.serve('/', async () => page('two'))

  expect([first.cache, second.cache]).toEqual(['miss', 'hit'])
  expect(second.entry).toBe(first.entry)
  expect(edge.get('/')).toBe(first.entry)
  expect(edge.get('/other')).toBeUndefined()
  expect(edge.stats()).toMatchObject({ entries: 1, hits: 2, misses: 1, fills: 1, filling: 0 })
})

test('readers who come together share one fill', async () => {
  const edge = createEdge({ maxBytes: 1e6 })
  const held = createHeldFill()

  const readers = [edge.serve('/', held.fill), edge.serve('/', held.fill), edge.serve('/', held.fill)]
  await held.answer({ body: 'one' })

  expect((await Promise.all(readers)).map(text)).toEqual(['one', 'one', 'one'])
  expect(held.runs()).toBe(1)
})

test('a failed fill fails for all who waited for it, and the next reader tries again', async () => {
  const edge = createEdge({ maxBytes: 1e6 })
  const held = createHeldFill()

  const readers = Promise.allSettled([edge.serve('/', held.fill), edge.serve('/', held.fill)])
  await held.fail('the database is down')

  const reason = expect.objectContaining({ message: 'the database is down' })
  expect(await readers).toEqual([
    { status: 'rejected', reason },
    { status: 'rejected', reason },
  ])
  expect(text(await edge.serve('/', async () => page('up again')))).toBe('up again')
})

test('a fill that throws at once rejects, and leaves nothing behind', async () => {
  const edge = createEdge({ maxBytes: 1e6 })

  const reader = edge.serve('/', () => {
    throw new Error('at once')
  })

  await expect(reader).rejects.toThrow('at once')
  expect(edge.stats()).toMatchObject({ entries: 0, filling: 0 })
})

test('an answer with a header that cannot be sent fails its fill', async () => {
  const edge = createEdge({ maxBytes: 1e6 })

  const reader = edge.serve('/', async () => createAnswer({ headers: { 'X-Title': 'two\nlines' } }))

  await expect(reader).rejects.toThrow('Invalid character in header content')
})

test('what is not to be stored is served and not kept', async () => {
  const edge = createEdge({ maxBytes: 1e6 })

  const served = await edge.serve('/gone', async () => createAnswer({ status: 404, store: false }))

  expect(served).toMatchObject({ cache: 'miss', entry: { status: 404 } })
  expect(edge.stats().entries).toBe(0)
})

test('a server error is never kept, even if it asks for it', async () => {
  const edge = createEdge({ maxBytes: 1e6 })

  const served = await edge.serve('/', async () => createAnswer({ status: 503, store: true }))

  expect(served.entry.status).toBe(503)
  expect(edge.stats().entries).toBe(0)
})

test('a changed tag makes exactly the answers that show it stale', async () => {
  const edge = createEdge({ maxBytes: 1e6 })
  await edge.serve('/a', async () => page('a1', 'article:a', 'list:fr'))
  await edge.serve('/b', async () => page('b1', 'article:b', 'list:de'))

  edge.purge({ changed: ['list:fr', 'list:es'], withdrawn: [] })

  expect(edge.get('/a')).toBeUndefined()
  expect(edge.get('/b')).toBeDefined()
  const refilled = await edge.serve('/a', async () => page('a2', 'article:a'))
  expect([text(refilled), refilled.cache]).toEqual(['a2', 'refill'])
  expect(edge.get('/a')).toBe(refilled.entry)
})

test('the tags of the new answer count, not those of the old', async () => {
  const edge = createEdge({ maxBytes: 1e6 })
  await edge.serve('/', async () => page('one', 'article:a'))
  edge.purge({ changed: ['article:a'], withdrawn: [] })
  await edge.serve('/', async () => page('two', 'article:b'))

  edge.purge({ changed: ['article:a'], withdrawn: [] })
  expect(edge.get('/')).toBeDefined()

  edge.purge({ changed: ['article:b'], withdrawn: [] })
  expect(edge.get('/')).toBeUndefined()
})

test('after a reset everything is stale and nothing is gone', async () => {
  const edge = createEdge({ maxBytes: 1e6 })
  await edge.serve('/', async () => page('one'))

  edge.staleAll()

  expect(edge.get('/')).toBeUndefined()
  const served = await edge.serve('/', () => Promise.reject(new Error('down')))
  expect([text(served), served.cache]).toEqual(['one', 'stale'])
})

test('after clear nothing is left', async () => {
  const edge = createEdge({ maxBytes: 1e6 })
  await edge.serve('/', async () => page('one', 'article:a'))

  edge.clear()

  expect(edge.stats()).toMatchObject({ entries: 0, bytes: 0, tags: 0 })
  await expect(edge.serve('/', () => Promise.reject(new Error('down')))).rejects.toThrow('down')
})

test('an entry that is too old is filled anew', async () => {
  const clock = createClock()
  const edge = createEdge({ maxBytes: 1e6, maxAgeMs: 60_000, now: clock.now })
  await edge.serve('/', async () => page('one'))

  clock.advance(60_000)
  expect(edge.get('/')).toBeDefined()

  clock.advance(1)
  expect(edge.get('/')).toBeUndefined()
  expect(text(await edge.serve('/', async () => page('two')))).toBe('two')
})
