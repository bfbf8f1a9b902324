import { afterEach, expect, test } from 'vitest'
import { createPublished } from '../testkit/factories.ts'
import { useNewsroom } from '../testkit/newsroom.ts'
import { until } from '../testkit/until.ts'

const { database, api } = useNewsroom({
  bounds: { trustedProxies: 1 },
  subscriptions: { maxSubscribersPerAddress: 2, maxSubscribers: 4, maxSubscriptions: 2 },
})

const published = (edition: string) => `subscription { published(edition: "${edition}") { __typename } }`

const open = new Set<AbortController>()
afterEach(() => {
  for (const each of open) each.abort()
  open.clear()
})

/** Follows from an address, until `leave`. */
async function follow(address: string, query = published('de')) {
  const leaving = new AbortController()
  open.add(leaving)
  const response = await fetch(`${api.url}/graphql?query=${encodeURIComponent(query)}`, {
    headers: { accept: 'text/event-stream', 'x-forwarded-for': address },
    signal: leaving.signal,
  })
  return { response, status: response.status, leave: () => leaving.abort() }
}

/** That somebody left is known a moment later. */
async function followOnceThereIsRoom(address: string, query?: string) {
  let followed = await follow(address, query)
  await until('there is room', async () => {
    if (followed.status !== 200) followed = await follow(address, query)
    return followed.status === 200
  })
  return followed
}

async function expectRefusal({ response }: { response: Response }, status: number, message: string) {
  expect(response.status).toBe(status)
  expect(response.headers.get('retry-after')).toBe('30')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('content-type')).toContain('application/json')
  expect(await response.json()).toEqual({ errors: [{ message, extensions: { code: 'TOO_MANY_SUBSCRIBERS' } }] })
}

const noRoom = 'There are too many subscribers just now. Try again later.'

test('an address that follows too much is told how much it may, and others are let in', async () => {
  const first = await follow('192.0.2.1')
  await follow('192.0.2.1')

  await expectRefusal(
    await follow('192.0.2.1'),
    429,
    'An address may follow 2 subscriptions at a time. Try again later.',
  )
  expect((await follow('192.0.2.2')).status).toBe(200)
  first.leave()
  expect((await followOnceThereIsRoom('192.0.2.1')).status).toBe(200)
})

test('a process with all the subscribers that it can answer says so, and tells those whom it has', async () => {
  const subscribers = []
  for (const last of [1, 2, 3, 4]) subscribers.push(await followOnceThereIsRoom(`192.0.2.1${last}`))

  await expectRefusal(await follow('192.0.2.15'), 503, noRoom)

  const [first] = subscribers
  const reader = first?.response.body?.pipeThrough(new TextDecoderStream()).getReader()
  await createPublished(database.db)
  let heard = ''
  await until('the article is told of', async () => {
    heard += (await reader?.read())?.value ?? ''
    return heard.includes('ArticlePublished')
  })
})

test('a process with all the different subscriptions that it can answer lets in who asks for one of them', async () => {
  const first = await followOnceThereIsRoom('192.0.2.21')
  await followOnceThereIsRoom('192.0.2.22', published('fr'))

  await expectRefusal(await follow('192.0.2.23', published('es')), 503, noRoom)
  expect((await followOnceThereIsRoom('192.0.2.24', published('fr'))).status).toBe(200)
  first.leave()
  expect((await followOnceThereIsRoom('192.0.2.25', published('es'))).status).toBe(200)
})
