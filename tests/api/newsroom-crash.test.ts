import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { scheduleArticle } from '@dateline/api/flow/schedule'
import { article, articleStep, liveArticle, section, serviceToken } from '@dateline/db'
import { asc, eq, inArray, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ApiChild, startApiChild } from '../testkit/api-child.ts'
import { readArticle, readAudit, readLive } from '../testkit/articles.ts'
import { env } from '../testkit/env.ts'
import { allWarnings, createReady, memberAs } from '../testkit/flow.ts'
import { globalId } from '../testkit/global-id.ts'
import { useDatabase } from '../testkit/newsroom.ts'
import { createRandom } from '../testkit/random.ts'
import { until } from '../testkit/until.ts'

/** Each finds eight requests and four schedules somewhere in their work. */
const kills = env.CRASH_KILLS
const published = 6
const scheduled = 2
const due = 4

const database = useDatabase()
const editor = memberAs('editor')
const token = `dateline_service_${randomBytes(32).toString('base64url')}`
let sectionId: string
let api: ApiChild | undefined

const startApi = async () =>
  startApiChild(database.url, undefined, { NEWSROOM_SECRET: 'a secret that outlives the process' })

beforeAll(async () => {
  const [row] = await database.db.select().from(section).where(eq(section.key, 'news'))
  sectionId = row?.id ?? ''
  await database.db.insert(serviceToken).values({
    name: 'a script',
    digest: createHash('sha256').update(token).digest('hex'),
    scopes: ['read', 'write', 'publish'],
    grants: [{ role: 'editor', edition: null }],
    createdAt: new Date(),
    createdBy: 'operator:test',
    expiresAt: new Date(Date.now() + 3_600_000),
  })
})
afterAll(async () => {
  api?.kill('SIGKILL')
  await api?.ended
})

const Publish = `mutation ($input: PublishArticlesInput!) {
  answer: publishArticles(input: $input) { __typename ... on PublishArticlesSuccess { flows { status publishedRevision } } }
}`
const Schedule = `mutation ($input: ScheduleArticleInput!) {
  answer: scheduleArticle(input: $input) { __typename ... on ScheduleArticleSuccess { flow { status scheduledFor } } }
}`

type Request = { id: string; step: 'publish' | 'schedule'; key: string; query: string; input: object }
type Answer = { status: number; isReplayed: boolean; data: unknown }

async function prepare(step: Request['step']): Promise<Request> {
  const { id } = await createReady(database.db, { sectionId })
  const chosen = { articleId: globalId('Article', id), revision: 1 }
  const confirmed = allWarnings
  const base = { id, step, key: randomUUID() }
  if (step === 'publish') return { ...base, query: Publish, input: { articles: [chosen], confirmed } }
  const at = new Date(Date.now() + 3_600_000).toISOString()
  return { ...base, query: Schedule, input: { ...chosen, at, confirmed } }
}

/** Null when nothing came back. */
async function send(url: string, { key, query, input }: Request): Promise<Answer | null> {
  try {
    const response = await fetch(`${url}/newsroom/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': key },
      body: JSON.stringify({ query, variables: { input } }),
    })
    const { data } = (await response.json()) as { data?: unknown }
    return { status: response.status, isReplayed: response.headers.has('idempotency-replayed'), data }
  } catch {
    return null
  }
}

/** As a client does that knows its key: until there is an answer. What the dead process held, Postgres lets go of by itself. */
async function sendUntilAnswered(url: string, request: Request): Promise<Answer> {
  let answer: Answer | null = null
  await until(`${request.step} is answered`, async () => {
    answer = await send(url, request)
    return answer?.status !== 409
  })
  if (!answer) throw new Error(`The api that runs did not answer ${request.step}.`)
  return answer
}

async function prepareScheduled(): Promise<string> {
  const { id } = await createReady(database.db, { sectionId })
  const at = new Date(Date.now() + 3_600_000)
  const result = await scheduleArticle(database.db, editor, { id, revision: 1, at }, allWarnings, new Date())
  if (!result.ok) throw new Error(JSON.stringify(result.stopped))
  return id
}

/** As if the time had come: the schedules, and their jobs. */
async function comeTime(ids: string[]): Promise<void> {
  const keys = ids.map((id) => `publish ${id}`)
  await database.db.update(article).set({ scheduledFor: new Date() }).where(inArray(article.id, ids))
  await database.db.execute(sql`update jobs._private_jobs set run_at = now() where ${inArray(sql`key`, keys)}`)
}

const listLive = (ids: string[]) => database.db.select().from(liveArticle).where(inArray(liveArticle.id, ids))

/** The newsroom's belief, the history, the audit log and the public side say the same, once. */
async function expectOnce(id: string, last: 'publish' | 'schedule', steps: string[], at: string): Promise<void> {
  const rows = await database.db
    .select()
    .from(articleStep)
    .where(eq(articleStep.articleId, id))
    .orderBy(asc(articleStep.id))
  const [row, live] = [await readArticle(database.db, id), await readLive(database.db, id)]
  const logged = (await readAudit(database.db, id)).map(({ action }) => action)
  const isOut = last === 'publish'

  expect(
    rows.map(({ step }) => step),
    at,
  ).toEqual(['submit', 'approve', ...steps])
  expect(
    logged.filter((action) => action === last),
    at,
  ).toHaveLength(1)
  expect(row, at).toMatchObject({ status: isOut ? 'published' : 'scheduled', publishedRevision: isOut ? 1 : null })
  expect(live !== null, at).toBe(isOut)
}

test('an api that is killed while it publishes and schedules does all of it once, when it is asked again', {
  timeout: 60_000 + kills * 30_000,
}, async () => {
  const seed = Date.now() % 1_000_000
  const random = createRandom(seed)
  let lost = 0
  let replayed = 0
  const dueIds: string[] = []

  for (let kill = 1; kill <= kills; kill += 1) {
    const at = `seed ${seed}, kill ${kill}`
    api ??= await startApi()
    const requests = await Promise.all([
      ...Array.from({ length: published }, () => prepare('publish')),
      ...Array.from({ length: scheduled }, () => prepare('schedule')),
    ])
    const soon = await Promise.all(Array.from({ length: due }, prepareScheduled))
    await comeTime(soon)
    if (kill % 3 === 0) await until('one is out', async () => (await listLive(soon)).length > 0)

    const { url } = api
    const sent = requests.map((request) => send(url, request))
    if (kill % 2 === 0) await Promise.race(sent)
    await sleep(random() * 80)
    api.kill('SIGKILL')
    await api.ended
    const before = await Promise.all(sent)
    api = await startApi()

    for (const [index, request] of requests.entries()) {
      const [first, again] = [before[index] ?? null, await sendUntilAnswered(api.url, request)]
      expect(again, at).toMatchObject({
        status: 200,
        data: { answer: { __typename: expect.stringContaining('Success') } },
      })
      if (first) expect(again, at).toEqual({ ...first, isReplayed: true })
      lost += first ? 0 : 1
      replayed += again.isReplayed ? 1 : 0
      await expectOnce(request.id, request.step, [request.step], at)
    }
    dueIds.push(...soon)
  }

  await until('all that was due is out', async () => (await listLive(dueIds)).length === dueIds.length, 60_000)
  for (const id of dueIds) await expectOnce(id, 'publish', ['schedule', 'publish'], `seed ${seed}`)
  // Some were cut off, and some had been done before.
  expect(lost).toBeGreaterThan(kills)
  expect(replayed).toBeGreaterThan(0)
})
