import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApi, type TestApi } from '../testkit/api.ts'
import { runCli } from '../testkit/cli.ts'
import { env } from '../testkit/env.ts'
import { useDatabase } from '../testkit/newsroom.ts'
import { type Posted, postQuery } from '../testkit/post.ts'
import { startRedis, type TestRedis } from '../testkit/redis.ts'
import { until } from '../testkit/until.ts'

const document = 'query Outlet { outlet { name } }'
const bounds = { costPerMinute: 1000, trustedProxies: 1 }
const database = useDatabase()
let api: TestApi
let redis: TestRedis
let pair: readonly [TestApi, TestApi]
const lines: string[] = []
const log = pino({ level: 'info' }, { write: (line) => lines.push(line) })

beforeAll(async () => {
  redis = await startRedis()
  const shared = { bounds, redisUrl: env.TEST_REDIS_URL ?? redis.url, log }
  api = await startTestApi(database.url, { documents: [document], bounds })
  pair = [await startTestApi(database.url, shared), await startTestApi(database.url, shared)]
})
afterAll(async () => {
  await Promise.all([api, ...pair].map((each) => each.close()))
  await redis.stop()
})

let made = 0
const nextNumber = () => {
  made += 1
  return made
}
/** An address that no other test asks from. */
const newClient = () => `192.0.2.${nextNumber()}`
const ask = (server: TestApi, from: string, query = '{ outlet { name } }') =>
  postQuery(server, query, { headers: { 'x-forwarded-for': from } })

/** Asks until it is refused, which it is after ten requests of 100, or a few more when a minute ends meanwhile. */
async function askUntilRefused(next: () => Promise<Posted>): Promise<Posted> {
  for (let asked = 0; asked < 30; asked += 1) {
    const answer = await next()
    if (answer.status !== 200) return answer
  }
  throw new Error('Nobody was refused.')
}

test('a client is told with every answer what is left, and is refused when nothing is', async () => {
  const client = newClient()

  const first = await ask(api, client)
  const refused = await askUntilRefused(() => ask(api, client))
  const elsewhere = await ask(api, newClient())

  expect(first.headers.get('ratelimit-policy')).toBe('"cost";q=1000;w=60')
  expect(first.headers.get('ratelimit')).toMatch(/^"cost";r=900;t=[1-6]?\d$/)
  expect(refused.status).toBe(429)
  expect(refused.errors).toMatchObject([
    {
      message: expect.stringMatching(
        /^All queries of a client together may cost 1,000 a minute, .* Wait \d+ seconds\.$/,
      ),
      extensions: { code: 'RATE_LIMITED' },
    },
  ])
  expect(refused.headers.get('ratelimit')).toMatch(/^"cost";r=0;/)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(refused.headers.get('access-control-expose-headers')).toContain('Retry-After')
  expect(elsewhere.status).toBe(200)
})

test('a dear query takes more than a cheap one, and one that is too dear for what is left is refused', async () => {
  const client = newClient()
  const dear = '{ edition(code: "de") { articles(first: 100) { nodes { section { name } topics { name } } } } }'

  const { status, errors } = await ask(api, client, dear)
  const cheaper = await ask(api, client, dear.replace('100', '20'))
  const again = await ask(api, client, dear.replace('100', '20'))

  expect([status, errors[0]?.extensions.code]).toEqual([400, 'QUERY_TOO_COSTLY'])
  expect(cheaper.extensions?.cost).toEqual({ requested: 481, maximum: 1000 })
  expect([cheaper.status, again.status].toSorted()).toEqual([200, 429])
})

test('what can not be read or is wrong counts as well', async () => {
  const client = newClient()

  await askUntilRefused(async () => {
    const answer = await ask(api, client, '{ nothing')
    return { ...answer, status: answer.status === 400 ? 200 : answer.status }
  })

  expect((await ask(api, client)).status).toBe(429)
})

test('the documents of the site are answered to everybody, always', async () => {
  const client = newClient()
  await askUntilRefused(() => ask(api, client))

  const kept = await api.get(document, {}, { headers: { 'x-forwarded-for': client } })
  const made = await api.get(document, { other: 1 }, { headers: { 'x-forwarded-for': client } })

  expect([kept.status, made.status]).toEqual([200, 200])
})

test('whoever is on the same machine is not limited', async () => {
  for (let asked = 0; asked < 15; asked += 1) {
    const { status, headers } = await postQuery(api, '{ outlet { name } }')

    expect([status, headers.get('ratelimit')]).toEqual([200, null])
  }
})

test('nobody gets more by saying that they are somebody else', async () => {
  const client = newClient()

  // Only the last address was added by the proxy that we trust.
  const refused = await askUntilRefused(() => ask(api, `198.51.100.${nextNumber()}, ${client}`))

  expect(refused.status).toBe(429)
})

test('whoever has a whole network of IPv6 addresses counts as one', async () => {
  const refused = await askUntilRefused(() => ask(api, `2001:db8:1:2::${nextNumber()}`))

  expect(refused.status).toBe(429)
  expect((await ask(api, '2001:db8:1:3::1')).status).toBe(200)
})

test('a key has a limit of its own, wherever it is used', async () => {
  const { stdout } = await runCli(database.url, 'key', 'add', 'Blatt', '--per-minute', '1500')
  const authorization = `Bearer ${/dateline_\S+/.exec(stdout)?.[0]}`
  const asKey = () =>
    postQuery(api, '{ outlet { name } }', { headers: { authorization, 'x-forwarded-for': newClient() } })
  await until('the key is known', async () => (await asKey()).status === 200)

  const refused = await askUntilRefused(asKey)

  expect(refused.status).toBe(429)
  expect(refused.headers.get('ratelimit-policy')).toBe('"cost";q=1500;w=60')
})

test('with Redis, all processes count together', async () => {
  const [one, other] = pair
  await until('both reach Redis', async () => {
    const probe = newClient()
    await ask(one, probe)
    return /r=800/.test((await ask(other, probe)).headers.get('ratelimit') ?? '')
  })

  // A minute may be over between the two: then there is a new one to use up.
  await until('who is refused by one is refused by the other at once', async () => {
    const client = newClient()
    await askUntilRefused(() => ask(one, client))
    return (await ask(other, client)).status === 429
  })
})

test('while Redis is away each process counts alone, and says so once; then they count together again', async () => {
  const apart = await startTestApi(database.url, { bounds, redisUrl: redis.url, log })
  await until('it reaches Redis', async () => {
    const probe = newClient()
    await ask(apart, probe)
    return (await ask(apart, probe)).status === 200
  })
  await redis.stop()
  const client = newClient()

  const answers = await Promise.all(Array.from({ length: 5 }, () => ask(apart, client)))
  const refused = await askUntilRefused(() => ask(apart, client))
  await redis.start()
  await until('it says that Redis is back', () => lines.some((line) => line.includes('Redis is back')))

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
  expect(refused.status).toBe(429)
  expect(lines.filter((line) => line.includes('Redis is away')).length).toBeLessThanOrEqual(3)
  expect(lines.join('')).toContain('Redis is away')
  await apart.close()
})
