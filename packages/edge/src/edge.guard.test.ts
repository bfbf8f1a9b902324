import { expect, test } from 'vitest'
import { createAnswer, createHeldFill } from './edge.fixtures.ts'
import { createEdge, type Served } from './edge.ts'

const text = (served: Served) => served.entry.identity.body.toString()
const page = (body: string, ...tags: string[]) => createAnswer({ body, tags })

test('a fill that a purge overtook is served to those who waited, and not kept', async () => {
  const edge = createEdge({ maxBytes: 1e6 })
  const held = createHeldFill()
  const early = edge.serve('/', held.fill)

  edge.purge({ changed: ['article:a'], withdrawn: [] })
  await held.answer({ body: 'before', tags: ['article:a'] })

  expect(text(await early)).toBe('before')
  expect(edge.get('/')).toBeUndefined()
  expect(edge.stats()).toMatchObject({ entries: 0, refused: 1, filling: 0 })
})

test('a reader who comes after a purge does not join the fill that began before it', async () => {
  const edge = createEdge({ maxBytes: 1e6 })
  const held = createHeldFill()
  const early = edge.serve('/', held.fill)

  edge.purge({ changed: ['article:a'], withdrawn: [] })
  const late = edge.serve('/', held.fill)
  await held.answer({ body: 'before', tags: ['article:a'] })
  await held.answer({ body: 'after', tags: ['article:a'] })

  expect([text(await early), text(await late)]).toEqual(['before', 'after'])
  expect(edge.get('/')?.identity.body.toString()).toBe('after')
})

test('a purge of something else does not keep a fill from being stored', async () => {
  const edge = createEdge({ maxBytes: 1e6 })
  const held = createHeldFill()
  const reader = edge.serve('/', held.fill)

  edge.purge({ changed: ['article:b'], withdrawn: ['article:c'] })
  await held.answer({ body: 'a', tags: ['article:a'] })

  expect(edge.get('/')).toBe((await reader).entry)
})

test.each(['staleAll', 'clear'] as const)('a fill that %s overtook is not kept, whatever its tags', async (reset) => {
  const edge = createEdge({ maxBytes: 1e6 })
  const held = createHeldFill()
  const early = edge.serve('/', held.fill)

  edge[reset]()
  const late = edge.serve('/', held.fill)
  await held.answer({ body: 'before' })

  expect(text(await early)).toBe('before')
  expect(edge.get('/')).toBeUndefined()
  await held.answer({ body: 'after' })
  expect(text(await late)).toBe('after')
})

test('the slower of two fills does not replace what a later one brought', async () => {
  const edge = createEdge({ maxBytes: 1e6 })
  const early = createHeldFill()
  const late = createHeldFill()
  const reader = edge.serve('/', early.fill)
  edge.purge({ changed: ['unrelated'], withdrawn: [] })
  const other = edge.serve('/', late.fill)

  await late.answer({ body: 'late' })
  await early.answer({ body: 'early' })

  expect([text(await reader), text(await other)]).toEqual(['early', 'late'])
  expect(edge.get('/')?.identity.body.toString()).toBe('late')
})

test('an overtaken fill that fails does not delay the next attempt', async () => {
  const edge = createEdge({ maxBytes: 1e6, retryMs: 1e9 })
  const held = createHeldFill()
  await edge.serve('/', async () => page('old', 'article:a'))
  edge.staleAll()
  const early = edge.serve('/', held.fill)

  edge.purge({ changed: ['article:a'], withdrawn: [] })
  await held.fail('down')

  expect(text(await early)).toBe('old')
  expect(text(await edge.serve('/', async () => page('new', 'article:a')))).toBe('new')
})

test('a fill that hangs forgets the single tags after ten thousand, and is refused for all', async () => {
  const edge = createEdge({ maxBytes: 1e6 })
  const held = createHeldFill()
  const reader = edge.serve('/', held.fill)

  for (let n = 0; n <= 10_000; n += 1) edge.purge({ changed: [`article:${n}`], withdrawn: [] })
  await held.answer({ body: 'late', tags: ['never purged'] })

  expect(text(await reader)).toBe('late')
  expect(edge.get('/')).toBeUndefined()
})
