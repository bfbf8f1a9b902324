import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createAnswer } from './edge.fixtures.ts'
import { createEntry } from './entry.ts'

const body = 'The lithium of the Atacama. '.repeat(100)

test.each([
  ['text/html; charset=utf-8', true],
  ['application/json', true],
  ['application/graphql-response+json; charset=utf-8', true],
  ['application/rss+xml', true],
  ['application/xml', true],
  ['image/svg+xml', true],
  ['text/javascript', true],
  ['application/javascript', true],
  ['image/avif', false],
  ['font/woff2', false],
  ['application/pdf', false],
])('an answer of type %s is compressed: %s', async (type, compressed) => {
  const entry = await createEntry(createAnswer({ body, headers: { 'content-type': type } }), 0, true)

  expect([entry.br !== undefined, entry.gzip !== undefined]).toEqual([compressed, compressed])
  expect(entry.identity.headers.includes('Accept-Encoding')).toBe(compressed)
})

test('an answer that is small, already encoded or of no type is not compressed', async () => {
  const small = await createEntry(createAnswer({ body: 'short' }), 0, true)
  const encoded = await createEntry(
    createAnswer({ body, headers: { 'Content-Type': 'text/html', 'Content-Encoding': 'zstd' } }),
    0,
    true,
  )
  const untyped = await createEntry(createAnswer({ body, headers: {} }), 0, true)

  for (const entry of [small, encoded, untyped]) expect([entry.br, entry.gzip]).toEqual([undefined, undefined])
})

test('nothing is compressed unless the cache is told to', async () => {
  const entry = await createEntry(createAnswer({ body }), 0, false)

  expect([entry.br, entry.gzip]).toEqual([undefined, undefined])
  expect(entry.identity.headers).not.toContain('Vary')
})

test('what is not kept is compressed with gzip only', async () => {
  const entry = await createEntry(createAnswer({ body, store: false }), 0, true)

  expect(entry.br).toBeUndefined()
  expect(gunzipSync(entry.gzip?.body ?? '').toString()).toBe(body)
})

test('a long answer is compressed as well', async () => {
  const long = body.repeat(100)

  const entry = await createEntry(createAnswer({ body: long }), 0, true)

  expect(entry.br?.body.length).toBeLessThan(long.length / 10)
  expect(gunzipSync(entry.gzip?.body ?? '').toString()).toBe(long)
})

test('compressed bytes hold no more memory than they are long', async () => {
  const entry = await createEntry(createAnswer({ body }), 0, true)

  for (const variant of [entry.identity, entry.br, entry.gzip]) {
    expect(variant?.body.buffer.byteLength).toBe(variant?.body.length)
  }
})

test('the same bytes have the same tag, others another, and each encoding its own', async () => {
  const first = await createEntry(createAnswer({ body }), 0, true)
  const same = await createEntry(createAnswer({ body: Buffer.from(body) }), 1, true)
  const other = await createEntry(createAnswer({ body: `${body}.` }), 0, true)

  expect(same.identity.etag).toBe(first.identity.etag)
  expect(new Set([first, other].flatMap((it) => [it.identity.etag, it.br?.etag, it.gzip?.etag])).size).toBe(6)
})

test.each([
  ['accept-encoding', 'accept-encoding'],
  ['Origin, ACCEPT-ENCODING', 'Origin, ACCEPT-ENCODING'],
  ['*', '*'],
  ['Origin', 'Origin, Accept-Encoding'],
])('Vary: %s becomes %s', async (given, expected) => {
  const entry = await createEntry(createAnswer({ headers: { 'Content-Type': 'text/html', vary: given } }), 0, true)

  const { headers } = entry.identity
  expect(headers.filter((_, index) => headers[index - 1] === 'Vary')).toEqual([expected])
  expect(headers).not.toContain('vary')
})
