import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import {
  type BrotliOptions,
  brotliCompress,
  brotliCompressSync,
  gzip,
  gzipSync,
  type ZlibOptions,
  constants as zlib,
} from 'node:zlib'
import type { Encoding } from './encoding.ts'
import { buildHeaders, type FlatHeaders, findHeader } from './headers.ts'

/** What a fill yields. `store: false` is served and never kept: errors, absences, whatever is meant for one reader. */
export type Answer = {
  status: number
  headers: Record<string, string>
  body: Uint8Array | string
  /** Names of all that the answer shows. A purge of one of them touches the answer. */
  tags: readonly string[]
  store: boolean
  /** After this it is stale, whatever is purged: for what changes with time. */
  maxAgeMs?: number
}

export type Variant = { body: Buffer; etag: string; headers: FlatHeaders; notModified: FlatHeaders }

/** The form in which an answer is kept and written. */
export type Entry = {
  status: number
  identity: Variant
  /** Compressed when the first reader takes it: most answers are only ever asked for in one encoding. */
  readonly br: Variant | undefined
  readonly gzip: Variant | undefined
  tags: readonly string[]
  storedAt: number
  maxAgeMs: number
  /** Roughly what it takes in memory, without its key. */
  bytes: number
}

const compressible = /^(?:text\/|[\w.-]+\/(?:[\w.-]+\+)?(?:json|xml|javascript)\b)/i
const smallestCompressed = 1024
/** Above this, compression would hold up the event loop for longer than the thread pool's overhead is worth. */
const largestOnEventLoop = 128 * 1024

const suffix: Record<Encoding, string> = { identity: '', br: '-br', gzip: '-gz' }

export async function createEntry(answer: Answer, storedAt: number, compress: boolean): Promise<Entry> {
  const { status, headers, maxAgeMs = Number.POSITIVE_INFINITY } = answer
  const identity = copyBytes(typeof answer.body === 'string' ? Buffer.from(answer.body) : answer.body)
  const negotiable = compress && isNegotiable(headers)
  const compressed =
    negotiable && identity.length >= smallestCompressed ? await compressBody(identity, answer.store) : {}

  const digest = hash('sha256', identity, 'base64url').slice(0, 24)
  const createVariant = (body: Buffer, encoding: Encoding): Variant => {
    const etag = `"${digest}${suffix[encoding]}"`
    const described = { status, headers, varies: negotiable, etag, length: body.length }
    return { body, etag, ...buildHeaders({ ...described, encoding: encoding === 'identity' ? undefined : encoding }) }
  }
  const createSmaller = (body: Buffer | undefined, encoding: Encoding) =>
    body && body.length < identity.length ? createVariant(copyBytes(body), encoding) : undefined
  const br = once(() => createSmaller(compressed.br?.(), 'br'))
  const gzip = once(() => createSmaller(compressed.gzip?.(), 'gzip'))

  const plain = {
    status,
    identity: createVariant(identity, 'identity'),
    tags: [...new Set(answer.tags)],
    storedAt,
    maxAgeMs,
  }
  return {
    ...plain,
    bytes: weigh(plain.identity, plain.tags, Object.keys(compressed).length),
    get br() {
      return br()
    },
    get gzip() {
      return gzip()
    },
  }
}

function once<Result>(make: () => Result): () => Result {
  let made: { result: Result } | undefined
  return () => {
    made ??= { result: make() }
    return made.result
  }
}

function isNegotiable(headers: Record<string, string>): boolean {
  return compressible.test(findHeader(headers, 'content-type') ?? '') && !findHeader(headers, 'content-encoding')
}

type Compressed = { br?: () => Buffer; gzip?: () => Buffer }

const brotliAsync = promisify<Buffer, BrotliOptions, Buffer>(brotliCompress)
const gzipAsync = promisify<Buffer, ZlibOptions, Buffer>(gzip)

/** What is not kept is compressed once for one reader: cheaply, and in the encoding that every reader takes. */
async function compressBody(body: Buffer, keep: boolean): Promise<Compressed> {
  const level = keep ? 6 : 1
  if (body.length <= largestOnEventLoop) {
    return {
      ...(keep && { br: () => brotliCompressSync(body, brotliOptions(body)) }),
      gzip: () => gzipSync(body, { level }),
    }
  }
  const [br, gz] = await Promise.all([keep ? brotliAsync(body, brotliOptions(body)) : null, gzipAsync(body, { level })])
  return { ...(br && { br: () => br }), gzip: () => gz }
}

/** A window and an output buffer of the body's own size save a quarter of the time: setting up the usual ones takes it. */
function brotliOptions(body: Buffer): BrotliOptions {
  return {
    chunkSize: body.length,
    params: {
      [zlib.BROTLI_PARAM_QUALITY]: 5,
      [zlib.BROTLI_PARAM_SIZE_HINT]: body.length,
      [zlib.BROTLI_PARAM_LGWIN]: Math.min(Math.max(Math.ceil(Math.log2(body.length)), 16), 22),
    },
  }
}

/** A copy of its own: small buffers are windows on a shared pool, zlib's are windows on 16 KB, and both would keep it alive. */
function copyBytes(bytes: Uint8Array): Buffer {
  const copy = Buffer.allocUnsafeSlow(bytes.length)
  copy.set(bytes)
  return copy
}

const overheadPerVariant = 400
const overheadPerTag = 100
/** What text takes compressed, roughly. Counted from the start, though a variant is only made when somebody takes it. */
const compressedShare = 1 / 3

function weigh(identity: Variant, tags: readonly string[], compressed: number): number {
  const perVariant = overheadPerVariant + 8 * (identity.headers.length + identity.notModified.length)
  let bytes = perVariant * (1 + compressed) + Math.ceil(identity.body.length * (1 + compressedShare * compressed))
  for (const text of identity.headers) bytes += text.length
  for (const tag of tags) bytes += overheadPerTag + 2 * tag.length
  return bytes
}
