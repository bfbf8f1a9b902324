import { type AddressInfo, createServer } from 'node:net'
import { saveRevision } from '@dateline/api/article'
import { publishArticle } from '@dateline/api/publishing'
import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type ApiChild, startApiChild } from '../testkit/api-child.ts'
import { createTestDatabase, type TestDatabase } from '../testkit/database.ts'
import { createPublished } from '../testkit/factories.ts'
import { followApi } from '../testkit/follower.ts'
import { createOutlet } from '../testkit/outlet.ts'
import { until } from '../testkit/until.ts'
import { operator } from '../testkit/viewers.ts'

/** Starting a process takes long on a machine that has much to do. */
const patiently = { timeout: 240_000 }

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

test(
  'a killed api that starts again shows what was published meanwhile, and the site makes everything anew',
  patiently,
  async () => {
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
  },
)

test('told to end the api answers whoever has asked, ends its streams, and itself', patiently, async () => {
  const child = await start()
  const { path, headline } = await createPublished(database.db)
  const stream = (await fetch(`${child.url}/events`)).body?.getReader()
  await stream?.read()
  const isWaiting = sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  const isClosed = () =>
    fetch(`${child.url}/healthz`).then(
      () => false,
      () => true,
    )

  let asked: Promise<string> | undefined
  await database.db.transaction(async (tx) => {
    await tx.execute(sql`lock table live.article`)
    asked = headlineAt(child.url, path)
    asked.catch(() => {})
    await until('the question waits for the database', async () => (await tx.execute(isWaiting)).length > 0)
    child.kill('SIGTERM')
    await until('the api takes no more questions', isClosed)
  })

  expect(await asked).toBe(headline)
  expect(await readToEnd(stream)).toBe('ended')
  expect(await child.ended).toEqual({ code: 0, signal: null })
  expect(child.complaints()).toEqual([])
})

/** `ended` when the sender has said that there is no more; what went wrong when it hung up. */
async function readToEnd(reader: ReadableStreamDefaultReader | undefined): Promise<string> {
  try {
    while (!(await reader?.read())?.done) {}
    return 'ended'
  } catch (error) {
    return String(error)
  }
}

test('the api does not start on a port that is taken, and says so', patiently, async () => {
  const other = createServer()
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))

  const starting = start((other.address() as AddressInfo).port)

  await expect(starting).rejects.toThrow(/EADDRINUSE/)
  other.close()
})
