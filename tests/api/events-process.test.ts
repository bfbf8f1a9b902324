import { saveRevision } from '@dateline/api/article'
import { publishArticle } from '@dateline/api/publishing'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { type ApiChild, startApiChild } from '../testkit/api-child.ts'
import { createTestDatabase, type TestDatabase } from '../testkit/database.ts'
import { createPublished } from '../testkit/factories.ts'
import { followApi } from '../testkit/follower.ts'
import { createOutlet } from '../testkit/outlet.ts'
import { until } from '../testkit/until.ts'
import { operator } from '../testkit/viewers.ts'

// Starting a process takes long on a machine that has much to do.
vi.setConfig({ testTimeout: 240_000 })

let database: TestDatabase
let running: ApiChild[] = []

beforeAll(async () => {
  database = await createTestDatabase()
  await createOutlet(database.db)
})
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL')
  await Promise.all(running.map((child) => child.ended))
  running = []
})
afterAll(() => database.drop())

async function start(port?: number): Promise<ApiChild> {
  const child = await startApiChild(database.url, port)
  running.push(child)
  return child
}

async function headlineAt(url: string, path: string): Promise<string> {
  const query = `{ article(edition: "de", path: "${path}") { headline } }`
  const response = await fetch(`${url}/graphql?${new URLSearchParams({ query })}`)
  return ((await response.json()) as { data: { article: { headline: string } } }).data.article.headline
}

test('a killed api that starts again shows what was published meanwhile, and the site makes everything anew', async () => {
  const { id, path } = await createPublished(database.db, { headline: 'Die alte Fassung' })
  const killed = await start()
  const site = await followApi(killed.url)
  const before = await headlineAt(killed.url, path)
  await saveRevision(database.db, operator, id, { headline: 'Die neue Fassung' }, 1, new Date())

  killed.kill('SIGKILL')
  await killed.ended
  await publishArticle(database.db, operator, id, new Date())
  const again = await start(killed.port)
  await until('the site follows the new process', () => site.resets() === 2)

  expect([before, await headlineAt(again.url, path)]).toEqual(['Die alte Fassung', 'Die neue Fassung'])
  await site.close()
})

test.each(['SIGTERM', 'SIGINT'] as const)(
  'told to end by %s the api ends its streams in order, and itself',
  async (signal) => {
    const child = await start()
    const stream = await fetch(`${child.url}/events`)
    const reader = stream.body?.getReader()
    await reader?.read()

    child.kill(signal)
    const [ended, last] = await Promise.all([child.ended, readToEnd(reader)])

    expect(ended).toEqual({ code: 0, signal: null })
    expect(last).toBe('ended')
    expect(child.complaints()).toEqual([])
  },
)

/** `ended` when the sender has said that there is no more; what went wrong when it hung up. */
async function readToEnd(reader: ReadableStreamDefaultReader | undefined): Promise<string> {
  try {
    while (!(await reader?.read())?.done) {}
    return 'ended'
  } catch (error) {
    return String(error)
  }
}

test('an api that is told to end answers whoever has asked', async () => {
  const child = await start()
  const { path, headline } = await createPublished(database.db)
  const asked = Promise.all(Array.from({ length: 20 }, () => headlineAt(child.url, path)))
  await headlineAt(child.url, path)

  child.kill('SIGTERM')

  expect(await asked).toEqual(Array(20).fill(headline))
  expect(await child.ended).toEqual({ code: 0, signal: null })
})

test('the api does not start on a port that is taken, and says so', async () => {
  const first = await start()

  const second = start(first.port)

  await expect(second).rejects.toThrow(/EADDRINUSE/)
})
