import { expect, test } from 'vitest'
import { createAnswer, createHeldFill, settle } from './edge.fixtures.ts'
import { createEdge, type Served, WithdrawnError } from './edge.ts'

const text = (served: Served) => served.entry.identity.body.toString()
const page = (body: string, ...tags: string[]) => createAnswer({ body, tags })

test('what is withdrawn is gone at once, also when nothing can be filled', async () => {
  const edge = createEdge({ maxBytes: 1e6 })
  await edge.serve('/', async () => page('secret', 'article:a'))

  edge.purge({ changed: [], withdrawn: ['article:a'] })

  expect(edge.get('/')).toBeUndefined()
  await expect(edge.serve('/', () => Promise.reject(new Error('down')))).rejects.toThrow('down')
  const unavailable = await edge.serve('/', async () => createAnswer({ status: 503, body: 'sorry', store: false }))
  expect(text(unavailable)).toBe('sorry')
  expect(edge.stats()).toMatchObject({ entries: 0, bytes: 0, tags: 0 })
})

test('a stale answer that is withdrawn is gone as well', async () => {
  const edge = createEdge({ maxBytes: 1e6 })
  await edge.serve('/', async () => page('secret', 'article:a'))
  edge.purge({ changed: ['article:a'], withdrawn: [] })

  edge.purge({ changed: [], withdrawn: ['article:a'] })

  await expect(edge.serve('/', () => Promise.reject(new Error('down')))).rejects.toThrow('down')
})

test('a fill that read before the withdrawal runs again, once for all who waited', async () => {
  const edge = createEdge({ maxBytes: 1e6 })
  const held = createHeldFill()
  const readers = [edge.serve('/', held.fill), edge.serve('/', held.fill)]

  edge.purge({ changed: [], withdrawn: ['article:a'] })
  await held.answer({ body: 'secret', tags: ['article:a'] })
  expect(held.runs()).toBe(2)
  await held.answer({ body: 'without', tags: ['front:fr'] })

  expect((await Promise.all(readers)).map(text)).toEqual(['without', 'without'])
  expect(edge.get('/')?.identity.body.toString()).toBe('without')
})

test('an overtaken fill joins the one that began after the withdrawal', async () => {
  const edge = createEdge({ maxBytes: 1e6 })
  const held = createHeldFill()
  const early = edge.serve('/', held.fill)
  edge.purge({ changed: [], withdrawn: ['article:a'] })
  const late = edge.serve('/', held.fill)

  await held.answer({ body: 'secret', tags: ['article:a'] })
  expect(held.runs()).toBe(2)
  await held.answer({ body: 'without' })

  expect([text(await early), text(await late)]).toEqual(['without', 'without'])
})

test('an answer that may not be stored is not served either once it is withdrawn', async () => {
  const edge = createEdge({ maxBytes: 1e6 })
  const held = createHeldFill()
  const reader = edge.serve('/search', held.fill)

  edge.purge({ changed: [], withdrawn: ['article:a'] })
  await held.answer({ body: 'secret', tags: ['article:a'], store: false })
  await held.answer({ body: 'nothing found', store: false })

  expect(text(await reader)).toBe('nothing found')
})

test('who waits for the refill of an answer that is withdrawn meanwhile does not get its old bytes', async () => {
  const edge = createEdge({ maxBytes: 1e6 })
  const held = createHeldFill()
  await edge.serve('/', async () => page('secret', 'article:a'))
  edge.staleAll()
  const reader = edge.serve('/', held.fill)
  const failure = expect(reader).rejects.toThrow('down')

  edge.purge({ changed: [], withdrawn: ['article:a'] })
  await held.fail('down')

  await failure
})

test('who loses patience after the withdrawal waits for what comes instead', async () => {
  const edge = createEdge({ maxBytes: 1e6, patienceMs: 5 })
  const held = createHeldFill()
  await edge.serve('/', async () => page('secret', 'article:a'))
  edge.staleAll()
  const reader = edge.serve('/', held.fill)

  edge.purge({ changed: [], withdrawn: ['article:a'] })
  await new Promise((resolve) => setTimeout(resolve, 20))
  await held.answer({ body: 'secret, anew', tags: ['article:a'] })
  await held.answer({ body: 'gone', status: 410, store: false })

  expect(text(await reader)).toBe('gone')
})

test('a slow refill in the background that was overtaken by the withdrawal is thrown away', async () => {
  const edge = createEdge({ maxBytes: 1e6, patienceMs: 0 })
  const held = createHeldFill()
  await edge.serve('/', async () => page('old', 'article:a'))
  edge.staleAll()
  expect(text(await edge.serve('/', held.fill))).toBe('old')

  edge.purge({ changed: [], withdrawn: ['article:a'] })
  await held.answer({ body: 'secret', tags: ['article:a'] })

  expect(edge.get('/')).toBeUndefined()
  expect(edge.stats()).toMatchObject({ entries: 0, filling: 0, refused: 1 })
  await expect(edge.serve('/', () => Promise.reject(new Error('down')))).rejects.toThrow('down')
})

test('a fill that is overtaken by withdrawals without end is given up', async () => {
  const edge = createEdge({ maxBytes: 1e6 })
  let runs = 0

  const reader = edge.serve('/', async () => {
    runs += 1
    await settle()
    edge.purge({ changed: [], withdrawn: ['article:a'] })
    return page('secret', 'article:a')
  })

  await expect(reader).rejects.toThrow(WithdrawnError)
  expect(runs).toBe(4)
})

test('what is published again after its withdrawal is served and kept', async () => {
  const edge = createEdge({ maxBytes: 1e6 })
  await edge.serve('/', async () => page('one', 'article:a'))
  edge.purge({ changed: [], withdrawn: ['article:a'] })

  const served = await edge.serve('/', async () => page('two', 'article:a'))

  expect(edge.get('/')).toBe(served.entry)
})
