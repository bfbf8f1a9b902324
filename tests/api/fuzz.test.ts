import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateArticles } from '@dateline/api/generate'
import { seedOnce } from '@dateline/api/seed'
import { repositoryRoot } from '@dateline/dev'
import { sql } from 'drizzle-orm'
import { buildSchema } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApi, type TestApi } from '../testkit/api.ts'
import { createTestDatabase, type TestDatabase } from '../testkit/database.ts'
import { env } from '../testkit/env.ts'
import { testStorage } from '../testkit/media.ts'
import { mutate, type Sent } from '../testkit/mutate-query.ts'
import { createRandom } from '../testkit/random.ts'
import { createRandomQueries, type Values } from '../testkit/random-query.ts'
import { operator } from '../testkit/viewers.ts'

const seed = env.FUZZ_SEED
const count = env.FUZZ_QUERIES
const atOnce = 8

let database: TestDatabase
let api: TestApi
beforeAll(async () => {
  database = await createTestDatabase()
  await seedOnce(database.url, { sample: true, storage: testStorage })
  await generateArticles(database.db, operator, { articles: 500, seed: 1 }, new Date())
  api = await startTestApi(database.url)
})
afterAll(async () => {
  await api.close()
  await database.drop()
})

/** What the arguments of the graph are called, and values for which there is something. */
async function findValues(): Promise<Values> {
  const list = async (column: string) =>
    (
      await database.db.execute<{ value: string }>(
        sql.raw(`select ${column} as value from live.${column.includes('path') ? 'article' : 'topic_name'} limit 50`),
      )
    ).map(({ value }) => value)
  const paths = await list('path')
  const codes = ['de', 'fr', 'es', 'pt', 'en']
  const { edition } = await api.run<{
    edition: {
      id: string
      articles: { nodes: { id: string; story: { id: string } }[]; pageInfo: { endCursor: string } }
    }
  }>('{ edition(code: "es") { id articles(first: 20) { nodes { id story { id } } pageInfo { endCursor } } } }')
  const ids = [edition.id, ...edition.articles.nodes.flatMap(({ id, story }) => [id, story.id])]
  return {
    code: codes,
    edition: codes,
    path: paths,
    slug: await list('slug'),
    topic: await list('slug'),
    query: ['Salar litio', 'Lawrow', '-a "b'],
    id: ids,
    articleId: ids,
    after: [edition.articles.pageInfo.endCursor],
  }
}

type Outcome = { sent: Sent; status: number; text: string; ms: number }

async function send(sent: Sent): Promise<Outcome> {
  const startedAt = performance.now()
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...sent.headers },
    body: sent.body,
  })
  return { sent, status: response.status, text: await response.text(), ms: performance.now() - startedAt }
}

function complaintAbout({ status, text }: Outcome): string | null {
  if (status >= 500) return `status ${status}`
  if (/INTERNAL_SERVER_ERROR|node_modules|\.ts:\d|"stack/.test(text)) return 'an inside'
  const { errors, data } = JSON.parse(text) as {
    errors?: { message: string; extensions?: { code?: string } }[]
    data?: unknown
  }
  if (!errors && data === undefined) return 'neither data nor errors'
  return errors?.some(({ message, extensions }) => !message || !extensions?.code)
    ? 'an error without message or code'
    : null
}

test(`of ${count} random requests, right and wrong, each is answered or refused, and none shows what is inside`, {
  timeout: 1_200_000,
}, async () => {
  const random = createRandom(seed)
  const schema = buildSchema(readFileSync(join(repositoryRoot, 'packages/types/public/schema.graphql'), 'utf8'))
  const makeQuery = createRandomQueries(schema, random, await findValues())
  const outcomes: Outcome[] = []

  while (outcomes.length < count) {
    const batch = Array.from({ length: Math.min(atOnce, count - outcomes.length) }, () => {
      const request = makeQuery()
      return random() < 0.5 ? { body: JSON.stringify(request) } : mutate(request, random)
    })
    outcomes.push(...(await Promise.all(batch.map(send))))
  }

  const wrong = outcomes.flatMap((outcome) => {
    const complaint = complaintAbout(outcome)
    return complaint ? [{ complaint, body: outcome.sent.body.slice(0, 3000), answer: outcome.text.slice(0, 500) }] : []
  })
  const answered = outcomes.filter(({ status, text }) => status === 200 && !text.includes('"errors"')).length
  const slowest = outcomes.reduce((one, other) => (other.ms > one.ms ? other : one))
  console.log(
    `${count} requests of seed ${seed}: ${answered} answered without an error; the slowest took ${Math.round(slowest.ms)} ms: ${slowest.sent.body.slice(0, 300)}`,
  )
  expect(wrong.slice(0, 5)).toEqual([])
  expect(answered).toBeGreaterThan(count / 10)
})
