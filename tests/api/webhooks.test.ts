import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { scheduleArticle } from '@dateline/api/flow/schedule'
import { sendOut } from '@dateline/api/outgoing'
import { publishArticle, withdrawArticle } from '@dateline/api/publishing'
import {
  addWebhook,
  changeWebhook,
  disableWebhook,
  enableWebhook,
  redeliver,
  rotateSecret,
} from '@dateline/api/webhook'
import { auditEntry, section, type WebhookEvent, webhookAttempt, webhookDelivery, webhookEndpoint } from '@dateline/db'
import { asc, eq, sql } from 'drizzle-orm'
import { Webhook } from 'standardwebhooks'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { readLive } from '../testkit/articles.ts'
import { runCli } from '../testkit/cli.ts'
import { createDraft, createPublished } from '../testkit/factories.ts'
import { allWarnings, createReady, memberAs, secret, startTestJobs } from '../testkit/flow.ts'
import { useDatabase } from '../testkit/newsroom.ts'
import { until } from '../testkit/until.ts'
import { operator } from '../testkit/viewers.ts'

const database = useDatabase()
const administrator = memberAs('administrator')
const outgoing = { allowPrivate: true }

type Received = { path: string; headers: IncomingHttpHeaders; body: string }
const received: Received[] = []
let answer: { status: number; location?: string } = { status: 204 }
let receiver: Server
let receiverUrl: string
let jobs: Awaited<ReturnType<typeof startTestJobs>>

beforeAll(async () => {
  receiver = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => {
      body += part
    })
    request.on('end', () => {
      received.push({ path: request.url ?? '', headers: request.headers, body })
      response.writeHead(answer.status, answer.location ? { location: answer.location } : {}).end('thanks')
    })
  })
  await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done))
  receiverUrl = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`
  jobs = await startTestJobs(database.url)
})
afterAll(async () => {
  await jobs.close()
  receiver.close()
})
afterEach(async () => {
  await database.db.execute(sql`delete from newsroom.webhook_endpoint`)
  await database.db.execute(sql`delete from jobs._private_jobs`)
  answer = { status: 204 }
  received.length = 0
})

async function endpoint(events: WebhookEvent[] = ['article.published'], path = '/hook') {
  const input = { name: 'Archive', url: `${receiverUrl}${path}`, events }
  const added = await addWebhook(database.db, administrator, input, { secret, outgoing }, new Date())
  if (!added.ok) throw new Error(added.message)
  return added
}

const deliveries = (endpointId: string) =>
  database.db
    .select()
    .from(webhookDelivery)
    .where(eq(webhookDelivery.endpointId, endpointId))
    .orderBy(asc(webhookDelivery.id))

const attempts = (deliveryId: string) =>
  database.db
    .select()
    .from(webhookAttempt)
    .where(eq(webhookAttempt.deliveryId, deliveryId))
    .orderBy(asc(webhookAttempt.number))

async function delivered(endpointId: string, state: 'delivered' | 'failed' = 'delivered') {
  await until(`it is ${state}`, async () => (await deliveries(endpointId)).every((each) => each.state === state))
  return (await deliveries(endpointId))[0]
}

/** What was received first, as a receiver reads it who knows a secret. */
function verify(shared: string, body = received[0]?.body ?? ''): unknown {
  const headers = Object.entries(received[0]?.headers ?? {}).map(([name, value]) => [name, String(value)])
  return new Webhook(shared).verify(body, Object.fromEntries(headers))
}

const failureIsNoted = async () =>
  (await database.db.execute(sql`select 1 from jobs.jobs where last_error is not null and locked_at is null`)).length >
  0

test('a receiver is told what was published, and can tell that it was us', async () => {
  const { endpoint: added, secret: shared } = await endpoint()

  const { path, headline } = await createPublished(database.db, { edition: 'fr' })
  const delivery = await delivered(added.id)

  const [request] = received
  expect(verify(shared)).toMatchObject({ type: 'article.published', data: { edition: 'fr', path, headline } })
  expect(request?.headers['webhook-id']).toBe(delivery?.id)
  expect(() => verify(shared, `${request?.body} `)).toThrow()
})

test('each event reaches those who want it, and nobody else', async () => {
  const { endpoint: all } = await endpoint(['article.published', 'article.withdrawn'], '/all')
  const { endpoint: withdrawals } = await endpoint(['article.withdrawn'], '/withdrawals')
  const { id } = await createPublished(database.db)
  await withdrawArticle(database.db, operator, id, 'Die Quelle hat sich geirrt.', new Date())

  await delivered(all.id)
  await delivered(withdrawals.id)

  const events = (path: string) =>
    received.filter((each) => each.path === path).map(({ body }) => JSON.parse(body).type)
  expect(events('/all').sort()).toEqual(['article.published', 'article.withdrawn'])
  expect(events('/withdrawals')).toEqual(['article.withdrawn'])
})

test('nobody is told of what was not published after all', async () => {
  const { endpoint: added } = await endpoint()
  const { id } = await createDraft(database.db)

  const failing = database.db.transaction(async (tx) => {
    await publishArticle(tx, operator, id, new Date())
    throw new Error('The power went out.')
  })

  await expect(failing).rejects.toThrow('The power went out.')
  expect(await deliveries(added.id)).toEqual([])
})

test('a receiver that fails is tried again with the same id, and the log holds both answers', async () => {
  answer = { status: 503 }
  const { endpoint: added } = await endpoint()
  await createPublished(database.db)
  await until('its job has noted that', failureIsNoted)

  answer = { status: 200 }
  await database.db.execute(sql`update jobs._private_jobs set run_at = now()`)
  const delivery = await delivered(added.id)

  expect((await attempts(delivery?.id ?? '')).map(({ number, status, said }) => [number, status, said])).toEqual([
    [1, 503, 'thanks'],
    [2, 200, 'thanks'],
  ])
  expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
})

test('a delivery that was given up goes out when its job is restarted', async () => {
  answer = { status: 503 }
  const { endpoint: added } = await endpoint()
  await createPublished(database.db)
  await until('its job has noted that', failureIsNoted)
  await database.db.execute(sql`update jobs._private_jobs set attempts = max_attempts - 1, run_at = now()`)
  await delivered(added.id, 'failed')
  const dead = async () => (await runCli(database.url, 'jobs', 'list', '--state', 'dead')).stdout
  await until('the job is dead', async () => (await dead()).includes('deliver_webhook'))

  answer = { status: 200 }
  await runCli(database.url, 'jobs', 'retry', (await dead()).split(' ')[0] ?? '')

  const delivery = await delivered(added.id)
  expect((await attempts(delivery?.id ?? '')).map(({ status }) => status)).toEqual([503, 503, 200])
})

test('a secret that can’t be read any more is said in the log, and nothing is sent unsigned', async () => {
  const input = { name: 'Archive', url: receiverUrl, events: ['article.published'] as const }
  const added = await addWebhook(database.db, administrator, input, { secret: 'another', outgoing }, new Date())
  await createPublished(database.db)
  const [delivery] = added.ok ? await deliveries(added.endpoint.id) : []

  await until('it is noted', async () => (await attempts(delivery?.id ?? '')).length === 1)

  const [attempt] = await attempts(delivery?.id ?? '')
  expect([attempt?.status, attempt?.said]).toEqual([null, expect.stringContaining('another NEWSROOM_SECRET')])
  expect(received).toEqual([])
})

test('receivers that never answer hold up no article whose time has come', async () => {
  const silent = createServer(() => {})
  await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done))
  let held = 0
  silent.on('request', () => {
    held += 1
  })
  const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`
  for (const name of ['One', 'Two', 'Three', 'Four']) {
    const input = { name, url, events: ['article.published'] as const }
    await addWebhook(database.db, administrator, input, { secret, outgoing }, new Date())
  }
  const [news] = await database.db.select().from(section).where(eq(section.key, 'news'))
  const { id } = await createReady(database.db, { sectionId: news?.id ?? null })
  await createPublished(database.db)
  await until('as many are held as are called at once', () => held === 2)

  const at = new Date(Date.now() + 1000)
  await scheduleArticle(database.db, memberAs('editor'), { id, revision: 1, at }, allWarnings, new Date())

  await until('it is live', async () => (await readLive(database.db, id)) !== null, 10_000)
  expect(held).toBe(2)
  silent.closeAllConnections()
  silent.close()
})

test('a receiver that says it is gone is left alone', async () => {
  answer = { status: 410 }
  const { endpoint: added } = await endpoint()
  await createPublished(database.db)
  await delivered(added.id, 'failed')

  await createPublished(database.db)

  const [row] = await database.db.select().from(webhookEndpoint).where(eq(webhookEndpoint.id, added.id))
  expect(row?.disabledReason).toContain('410')
  expect(await deliveries(added.id)).toHaveLength(1)
})

test('a redirect is an answer like others: it is not followed', async () => {
  answer = { status: 302, location: `${receiverUrl}/elsewhere` }
  const { endpoint: added } = await endpoint()

  await createPublished(database.db)
  await until('the answer is noted', async () => {
    const [delivery] = await deliveries(added.id)
    return delivery !== undefined && (await attempts(delivery.id)).length > 0
  })

  expect(received.map(({ path }) => path)).toEqual(['/hook'])
})

test('an administrator has an event sent again', async () => {
  const { endpoint: added } = await endpoint()
  await createPublished(database.db)
  const delivery = await delivered(added.id)

  await redeliver(database.db, administrator, delivery?.id ?? '', new Date())

  await until('it came again', () => received.length === 2)
  expect(received[0]?.headers['webhook-id']).toBe(received[1]?.headers['webhook-id'])
})

test('nothing is sent to a webhook that was disabled', async () => {
  const { endpoint: added } = await endpoint()
  await disableWebhook(database.db, administrator, added.id, new Date())

  await createPublished(database.db)

  expect(await deliveries(added.id)).toEqual([])
})

test('a webhook that was disabled is told again once it is enabled', async () => {
  answer = { status: 410 }
  const { endpoint: added } = await endpoint()
  await createPublished(database.db)
  await delivered(added.id, 'failed')
  answer = { status: 204 }

  const enabled = await enableWebhook(database.db, administrator, added.id, new Date())
  await createPublished(database.db)

  expect(enabled).toMatchObject({ disabledAt: null, disabledReason: null })
  await until('it is told', async () => (await deliveries(added.id)).at(-1)?.state === 'delivered')
})

test('what is waiting goes to the new address of a webhook', async () => {
  answer = { status: 503 }
  const { endpoint: added } = await endpoint(['article.published'], '/old')
  await createPublished(database.db)
  await until('its job has noted that', failureIsNoted)

  answer = { status: 204 }
  const url = `${receiverUrl}/new`
  await changeWebhook(database.db, administrator, added.id, { url }, { outgoing }, new Date())
  await database.db.execute(sql`update jobs._private_jobs set run_at = now()`)

  await delivered(added.id)
  expect(received.map(({ path }) => path)).toEqual(['/old', '/new'])
  const [entry] = await database.db.select().from(auditEntry).where(eq(auditEntry.action, 'change webhook'))
  expect(entry).toMatchObject({ before: { url: added.url }, after: { url, name: 'Archive' } })
})

test('a change that could tell nobody anything changes nothing', async () => {
  const { endpoint: added } = await endpoint()
  const change = (input: Parameters<typeof changeWebhook>[3]) =>
    changeWebhook(database.db, administrator, added.id, input, { outgoing: { allowPrivate: false } }, new Date())

  const refused = [
    await change({ url: 'https://10.0.0.1/' }),
    await change({ events: [] }),
    await change({ name: ' ' }),
  ]

  expect(refused.map(({ ok }) => ok)).toEqual([false, false, false])
  const [row] = await database.db.select().from(webhookEndpoint).where(eq(webhookEndpoint.id, added.id))
  expect(row).toEqual(added)
})

test('for a day after its secret was changed a receiver may know either', async () => {
  const { endpoint: added, secret: former } = await endpoint()
  const { secret: current } = await rotateSecret(database.db, administrator, added.id, { secret }, new Date())

  await createPublished(database.db)
  await delivered(added.id)

  expect([verify(former), verify(current)]).toEqual([verify(current), expect.anything()])
})

test('after that day the former secret is worth nothing', async () => {
  const { endpoint: added, secret: former } = await endpoint()
  const yesterday = new Date(Date.now() - 86_400_000)
  const { secret: current } = await rotateSecret(database.db, administrator, added.id, { secret }, yesterday)

  await createPublished(database.db)
  await delivered(added.id)

  expect(verify(current)).toBeDefined()
  expect(() => verify(former)).toThrow()
})

test('a new secret mends a webhook whose secret can’t be read any more', async () => {
  const input = { name: 'Archive', url: receiverUrl, events: ['article.published'] as const }
  const added = await addWebhook(database.db, administrator, input, { secret: 'another', outgoing }, new Date())
  const id = added.ok ? added.endpoint.id : ''

  const { secret: current } = await rotateSecret(database.db, administrator, id, { secret }, new Date())
  await createPublished(database.db)

  await delivered(id)
  expect(verify(current)).toBeDefined()
})

test('the log of deliveries goes back 90 days, and what still waits stays in it', async () => {
  const { endpoint: added } = await endpoint()
  await createPublished(database.db)
  await delivered(added.id)
  const longAgo = new Date(Date.now() - 91 * 86_400_000)
  const old = { endpointId: added.id, event: 'article.published' as const, payload: {}, createdAt: longAgo }
  await database.db.insert(webhookDelivery).values([
    { ...old, state: 'delivered' },
    { ...old, state: 'waiting' },
  ])

  await createPublished(database.db)
  await until('it is told', () => received.length === 2)

  await until('the old one is gone', async () => (await deliveries(added.id)).length === 3)
  const kept = (await deliveries(added.id)).filter(({ createdAt }) => createdAt <= longAgo)
  expect(kept.map(({ state }) => state)).toEqual(['waiting'])
})

test('the database does not hold what deliveries are signed with', async () => {
  const { endpoint: added, secret: shared } = await endpoint()

  expect(JSON.stringify(added)).not.toContain(shared.slice(6))
})

test.each([
  'http://example.org/hook',
  'ftp://example.org/hook',
  'https://user:password@example.org/hook',
  'https://127.0.0.1/hook',
  'https://2130706433/hook',
  'https://0x7f.1/hook',
  'https://[::1]/hook',
  'https://[::ffff:10.0.0.1]/hook',
  'https://[64:ff9b::a00:1]/hook',
  'https://169.254.169.254/latest/meta-data',
  'https://192.168.0.1/hook',
  'https://10.0.0.1/hook',
  'https://100.64.0.1/hook',
  'https://[fd00::1]/hook',
  'https://[fe80::1]/hook',
  'https://[::7f00:1]/hook',
  'https://[::10.0.0.1]/hook',
  'https://[fec0::1]/hook',
  'https://[2002:7f00:1::]/hook',
  'https://[64:ff9b:1::a00:1]/hook',
  'https://[4000::1]/hook',
  'https://168.63.129.16/hook',
  'https://0.0.0.0/hook',
  'not an address',
])('nobody has us call %s', async (url) => {
  const input = { name: 'Trap', url, events: ['article.published'] as const }
  const guard = { allowPrivate: false }

  const adding = await addWebhook(database.db, administrator, input, { secret, outgoing: guard }, new Date())

  expect(adding.ok).toBe(false)
  await expect(sendOut(url, { headers: {}, body: '{}' }, guard)).rejects.toThrow()
})

test('a name that leads to this machine is not called', async () => {
  const calling = sendOut('https://localhost/hook', { headers: {}, body: '{}' }, { allowPrivate: false })

  await expect(calling).rejects.toThrow('localhost leads to an address that is not on the internet')
})

test('an editor adds no webhooks', async () => {
  const input = { name: 'Mine', url: 'https://example.org', events: ['article.published'] as const }

  const adding = addWebhook(database.db, memberAs('editor'), input, { secret, outgoing }, new Date())

  await expect(adding).rejects.toMatchObject({ code: 'FORBIDDEN' })
})
