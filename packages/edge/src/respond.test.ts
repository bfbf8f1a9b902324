import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createAnswer } from './edge.fixtures.ts'
import { type Answer, createEntry } from './entry.ts'
import type { Cache } from './headers.ts'
import { send, startServer } from './http.fixtures.ts'
import { respond } from './respond.ts'

const body = '<p>The zone of peace was declared in Havana in 2014.</p>\n'.repeat(60)

/** Answers every request with the same entry. */
async function startWith(
  answer: Partial<Answer>,
  { compress = true, cache }: { compress?: boolean; cache?: Cache } = {},
) {
  const entry = await createEntry(createAnswer({ body, ...answer }), 0, compress)
  const { port } = await startServer((req, res) => respond(req, res, entry, cache))
  return { port, entry }
}

test.each([
  [undefined, undefined, (bytes: Buffer) => bytes, /^"[\w-]{24}"$/],
  ['gzip, deflate, br, zstd', 'br', brotliDecompressSync, /^"[\w-]{24}-br"$/],
  ['gzip', 'gzip', gunzipSync, /^"[\w-]{24}-gz"$/],
  ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync, /^"[\w-]{24}-gz"$/],
  ['br;q=0.5, identity', undefined, (bytes: Buffer) => bytes, /^"[\w-]{24}"$/],
  ['deflate', undefined, (bytes: Buffer) => bytes, /^"[\w-]{24}"$/],
])('a client that accepts %j gets %j', async (accept, encoding, decode, etag) => {
  const { port } = await startWith({})

  const received = await send(port, accept === undefined ? {} : { 'accept-encoding': accept })

  expect(received.status).toBe(200)
  expect(decode(received.body).toString()).toBe(body)
  expect(received.headers).toMatchObject({
    'content-type': 'text/html',
    'content-length': String(received.body.length),
    etag: expect.stringMatching(etag),
    vary: 'Accept-Encoding',
    'cache-status': 'dateline; hit',
  })
  expect(received.headers['content-encoding']).toBe(encoding)
})

test.each([
  ['the same tag', (etag: string) => etag],
  ['a weak one', (etag: string) => `W/${etag}`],
  ['a list that has it', (etag: string) => `"other", W/${etag} ,"more"`],
  ['a star', () => ' * '],
])('a client that knows %s gets 304, with the headers that govern caching', async (_name, condition) => {
  const headers = {
    'Content-Type': 'text/html',
    'Content-Language': 'fr',
    'Cache-Control': 'public, max-age=0',
    'Cache-Tag': 'front:fr',
    Vary: 'Accept-Language',
  }
  const { port } = await startWith({ headers })
  const { headers: first } = await send(port, { 'accept-encoding': 'br' })

  const received = await send(port, { 'accept-encoding': 'br', 'if-none-match': condition(first.etag ?? '') })

  expect(received.status).toBe(304)
  expect(received.body.length).toBe(0)
  expect(received.headers).toMatchObject({
    etag: first.etag,
    'cache-control': 'public, max-age=0',
    'cache-tag': 'front:fr',
    vary: 'Accept-Language, Accept-Encoding',
    'cache-status': 'dateline; hit',
    date: expect.any(String),
  })
  const aboutBytes = ['content-type', 'content-language', 'content-encoding', 'content-length', 'transfer-encoding']
  expect(Object.keys(received.headers).filter((name) => aboutBytes.includes(name))).toEqual([])
})

test('a client that knows another encoding, another answer or half a tag gets the bytes', async () => {
  const { port, entry } = await startWith({})
  const half = entry.identity.etag.slice(0, -4)

  for (const known of [entry.gzip?.etag ?? '', entry.identity.etag, '"other"', '', half]) {
    const received = await send(port, { 'accept-encoding': 'br', 'if-none-match': known })
    expect(received.status, known).toBe(200)
  }
})

test('a missing page is not answered with 304', async () => {
  const { port, entry } = await startWith({ status: 404 })

  expect((await send(port, { 'if-none-match': entry.identity.etag })).status).toBe(404)
  expect((await send(port, { 'if-none-match': '*' })).status).toBe(404)
})

test('HEAD gets the headers of GET and no body, and 304 as well', async () => {
  const { port } = await startWith({})
  const got = await send(port, { 'accept-encoding': 'gzip' })

  const head = await send(port, { 'accept-encoding': 'gzip' }, 'HEAD')
  const known = await send(port, { 'accept-encoding': 'gzip', 'if-none-match': String(got.headers.etag) }, 'HEAD')

  expect(head.body.length).toBe(0)
  expect({ ...head.headers, date: '' }).toEqual({ ...got.headers, date: '' })
  expect(known.status).toBe(304)
})

test.each([
  ['stale', 'dateline; hit; detail=stale'],
  ['refill', 'dateline; fwd=stale'],
  ['miss', 'dateline; fwd=miss'],
  ['bypass', 'dateline; fwd=bypass'],
] as const)('what the cache did is told: %s', async (cache, status) => {
  const { port, entry } = await startWith({}, { cache })

  expect((await send(port)).headers['cache-status']).toBe(status)
  expect((await send(port, { 'if-none-match': entry.identity.etag })).headers['cache-status']).toBe(status)
})

test('a length, a tag or a cookie that the fill wrote does not reach the reader', async () => {
  const { port, entry } = await startWith({
    headers: {
      'content-length': '3',
      ETag: '"theirs"',
      'Set-Cookie': 'session=1',
      Age: '9',
      'Transfer-Encoding': 'chunked',
    },
  })

  const { headers } = await send(port)

  expect(headers).toMatchObject({ 'content-length': String(body.length), etag: entry.identity.etag })
  expect(Object.keys(headers).filter((name) => ['set-cookie', 'age', 'transfer-encoding'].includes(name))).toEqual([])
})

test('a redirect without a body arrives whole', async () => {
  const { port } = await startWith({ status: 308, headers: { Location: '/fr/' }, body: '' })

  const received = await send(port, { 'accept-encoding': 'br' })

  expect(received.status).toBe(308)
  expect(received.headers).toMatchObject({ location: '/fr/', 'content-length': '0' })
})

test('headers that the server has set before are kept', async () => {
  const entry = await createEntry(createAnswer(), 0, true)
  const { port } = await startServer((req, res) => {
    res.setHeader('X-Request-Id', '7')
    respond(req, res, entry)
  })

  expect((await send(port)).headers).toMatchObject({ 'x-request-id': '7', etag: entry.identity.etag })
})
