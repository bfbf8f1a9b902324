import { request } from 'node:http'
import { connect } from 'node:net'
import { saveRevision } from '@dateline/api/article'
import { publishArticle } from '@dateline/api/publishing'
import { expect, onTestFinished, test } from 'vitest'
import { startTestApi } from '../testkit/api.ts'
import { createPublished } from '../testkit/factories.ts'
import { globalId } from '../testkit/global-id.ts'
import { useNewsroom } from '../testkit/newsroom.ts'
import { subscribe } from '../testkit/subscriber.ts'
import { until } from '../testkit/until.ts'
import { operator } from '../testkit/viewers.ts'

const { database, api } = useNewsroom({ subscriptions: { heartbeatMs: 50, maxBufferedBytes: 20_000 } })

const headlines =
  'subscription { published(edition: "de") { __typename ... on ArticlePublished { article { headline } } } }'
const urlOf = (query: string, more: Record<string, string> = {}) =>
  `${api.url}/graphql?${new URLSearchParams({ query, ...more })}`

/** Opens a stream as a browser's EventSource does, and gathers its text. */
async function open(url: string, headers: Record<string, string> = {}) {
  const gathered = { text: '', status: 0, headers: {} as Record<string, unknown>, hasEnded: false }
  const asked = request(url, { headers: { accept: 'text/event-stream', ...headers } }, (response) => {
    gathered.status = response.statusCode ?? 0
    gathered.headers = response.headers
    response.setEncoding('utf8').on('data', (chunk: string) => {
      gathered.text += chunk
    })
    response.on('close', () => {
      gathered.hasEnded = true
    })
  })
  asked.on('error', () => {}).end()
  onTestFinished(() => void asked.destroy())
  await until('the stream is answered', () => gathered.text !== '')
  return gathered
}

test('a browser follows with a URL alone, and goes on by the id of the last event', async () => {
  await createPublished(database.db)
  const first = await open(urlOf(headlines))
  await until('the first event comes', () => first.text.includes('EditionFollowed'))
  const [, id = ''] = /^id: (\d+)$/m.exec(first.text) ?? []

  await createPublished(database.db, { headline: 'Verpasst' })
  const byHeader = await open(urlOf(headlines), { 'last-event-id': id })
  const byUrl = await open(urlOf(headlines, { lastEventId: id }))

  for (const again of [byHeader, byUrl]) {
    await until('the missed article comes', () => again.text.includes('Verpasst'))
    expect(again.text).not.toContain('EditionFollowed')
    expect(again.text).toMatch(/^id: \d+\nevent: next\ndata: \{"data":.*"extensions":\{"eventId":"\d+"\}\}\n\n/m)
  }
  expect(first.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
    'access-control-allow-origin': '*',
  })
})

test('heartbeats keep a quiet subscription open', async () => {
  const stream = await open(urlOf(headlines))

  await until('three heartbeats come', () => (stream.text.match(/^:$/gm)?.length ?? 0) > 3)

  expect(stream.hasEnded).toBe(false)
})

test('a subscriber who does not read is dropped, and the others are told of everything', async () => {
  const { id } = await createPublished(database.db, { text: Array.from({ length: 4 }, () => 'x'.repeat(15_000)) })
  const query = `subscription { liveArticle(id: "${globalId('Article', id)}") { article { headline body { ... on ParagraphBlock { content { text again: text more: text } } } } } }`
  const reading = subscribe<{ liveArticle: { article: { headline: string } } }>(api.url, query)
  onTestFinished(reading.stop)
  await reading.heard(1)
  const { port } = new URL(api.url)
  const asleep = connect(Number(port), '127.0.0.1').pause()
  onTestFinished(() => void asleep.destroy())
  asleep.on('error', () => {})
  asleep.write(
    `GET ${urlOf(query).slice(api.url.length)} HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n`,
  )
  let dropped = false
  asleep.on('close', () => {
    dropped = true
  })

  let published = 0
  while (published < 60) {
    published += 1
    await saveRevision(database.db, operator, id, { headline: `Stand ${published}` }, published, new Date())
    await publishArticle(database.db, operator, id, new Date())
    await reading.heard(published + 1)
  }
  asleep.resume()
  await until('the one who slept is dropped', () => dropped)

  expect(reading.events.at(-1)?.data.liveArticle.article.headline).toBe('Stand 60')
})

async function answer(init: RequestInit, url = `${api.url}/graphql`) {
  const response = await fetch(url, init)
  return { status: response.status, text: await response.text() }
}
const post = (body: unknown, accept: string) =>
  answer({ method: 'POST', headers: { accept, 'content-type': 'application/json' }, body: JSON.stringify(body) })

test.each([
  ['a query', '{ outlet { name } }', 'BAD_USER_INPUT'],
  ['what is not GraphQL', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
  ['a field that does not exist', 'subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
  ['an edition that does not exist', 'subscription { published(edition: "xx") { __typename } }', 'BAD_USER_INPUT'],
  [
    'more than an event may cost',
    'subscription { published(edition: "de") { ... on EditionFollowed { edition { articles(first: 100) { nodes { translations { translations { headline } } } } } } } }',
    'QUERY_TOO_COSTLY',
  ],
])('%s is refused in an event, as the protocol has it', async (_name, query, code) => {
  const { status, text } = await post({ query }, 'text/event-stream')

  expect(status).toBe(200)
  expect(text).toMatch(/event: next\ndata: \{"errors":\[.*\]\}\n\nevent: complete\ndata:\n\n$/)
  expect(text).toContain(`"code":"${code}"`)
})

test('a request that is no operation is refused before a stream is opened', async () => {
  const { status, text } = await post({ variables: {} }, 'text/event-stream')

  expect(status).toBe(400)
  expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] })
})

test('a subscription that is asked for like a query is refused with what to send', async () => {
  const { status, text } = await post({ query: headlines }, 'application/json, text/event-stream')

  expect(status).toBe(406)
  expect(JSON.parse(text)).toMatchObject({
    errors: [{ message: expect.stringContaining('Accept: text/event-stream'), extensions: { code: 'BAD_USER_INPUT' } }],
  })
})

test('an api that ends, ends its subscriptions, and does not say that they are complete', async () => {
  const ending = await startTestApi(database.url)
  const stream = await open(`${ending.url}/graphql?${new URLSearchParams({ query: headlines })}`)
  await until('the first event comes', () => stream.text.includes('EditionFollowed'))

  await ending.close()

  await until('the stream ends', () => stream.hasEnded)
  expect(stream.text).not.toContain('event: complete')
})
