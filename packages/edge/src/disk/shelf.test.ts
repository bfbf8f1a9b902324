import { expect, test } from 'vitest'
import { createAnswer } from '../edge.fixtures.ts'
import { createEdge, type Served } from '../edge.ts'
import { createLateRows } from './rows.fixtures.ts'
import { createShelf } from './shelf.ts'

const text = (served: Served) => served.entry.identity.body.toString()
const page = (body: string, ...tags: string[]) => createAnswer({ body, tags })
const down = () => Promise.reject(new Error('down'))

/** An edge that has no memory: whatever it keeps it has to look for. */
async function createForgetful() {
  const edge = createEdge({ maxBytes: 0, shelf: createShelf(createLateRows().open()) })
  await edge.serve('/', async () => page('secret', 'article:a'))
  return edge
}

test('what is withdrawn while it is looked for is not found', async () => {
  const edge = await createForgetful()

  const reader = edge.serve('/', down)
  edge.purge({ changed: [], withdrawn: ['article:a'] })

  await expect(reader).rejects.toThrow('down')
})

test('what turns out to be gone while another reader looks for it is not found by him', async () => {
  const edge = await createForgetful()
  edge.purge({ changed: ['article:a'], withdrawn: [] })

  const first = edge.serve('/', async () => createAnswer({ status: 410, body: 'gone', store: false }))
  const others = Array.from({ length: 3 }, () => edge.serve('/', down))

  const texts = await Promise.allSettled([first, ...others])
  expect(texts.map((each) => (each.status === 'fulfilled' ? text(each.value) : 'none'))).not.toContain('secret')
})

test('what changes while it is looked for is found, and known to be old', async () => {
  const edge = await createForgetful()

  const reader = edge.serve('/', async () => page('new', 'article:a'))
  edge.purge({ changed: ['article:a'], withdrawn: [] })

  expect(text(await reader)).toBe('new')
})

test('when very many things change, all that lies on disk is old', async () => {
  const edge = await createForgetful()
  for (let n = 0; n <= 10_000; n += 1) edge.purge({ changed: [`article:${n}`], withdrawn: [] })

  const served = await edge.serve('/', down)

  expect([text(served), served.cache]).toEqual(['secret', 'stale'])
})

test('a disk that does not answer is waited for no longer than a reader would', async () => {
  const rows = { ...createLateRows().open(), read: () => new Promise<null>(() => {}) }
  const edge = createEdge({ maxBytes: 1e6, shelf: createShelf(rows) })

  expect(text(await edge.serve('/', async () => page('made')))).toBe('made')
})

test('a process that was busy for long finds what the disk has answered meanwhile', async () => {
  const rows = createLateRows().open()
  const edge = createEdge({ maxBytes: 0, shelf: createShelf(rows) })
  // The disk of this test answers its first, its fourth and every third reader in the next turn.
  for (let time = 1; time <= 3; time += 1) await edge.serve('/', async () => page('kept'))
  const reader = edge.serve('/', down)

  const until = performance.now() + 1100
  while (performance.now() < until);

  expect((await reader).cache).toBe('disk')
})
