import { validateHeaderName, validateHeaderValue } from 'node:http'

export type Cache = 'hit' | 'disk' | 'stale' | 'refill' | 'miss' | 'bypass'

/** What we write ourselves, what belongs to one connection, and what must not reach more than one reader. */
const dropped = new Set([
  'age',
  'cache-status',
  'connection',
  'content-length',
  'date',
  'etag',
  'keep-alive',
  'set-cookie',
  'transfer-encoding',
  'vary',
])

/** A 304 repeats what governs caching and leaves out what describes the bytes (RFC 9110, 15.4.5). */
const aboutBytes = new Set(['content-encoding', 'content-language', 'content-range', 'content-type', 'last-modified'])

/** RFC 9211. */
const cacheStatus: Record<Cache, string> = {
  hit: 'dateline; hit',
  disk: 'dateline; hit; detail=disk',
  stale: 'dateline; hit; detail=stale',
  refill: 'dateline; fwd=stale',
  miss: 'dateline; fwd=miss',
  bypass: 'dateline; fwd=bypass',
}

/** Names and values in turn, as `res.writeHead` takes them without copying. The last pair is the Cache-Status of a hit. */
export type FlatHeaders = string[]

export type Described = {
  status: number
  headers: Record<string, string>
  varies: boolean
  etag: string
  encoding: string | undefined
  length: number
}

export function buildHeaders(described: Described): { headers: FlatHeaders; notModified: FlatHeaders } {
  const { status, etag, encoding, length } = described
  const headers: FlatHeaders = []
  const notModified: FlatHeaders = []

  for (const [name, value] of Object.entries(described.headers)) {
    const lowerCase = name.toLowerCase()
    if (dropped.has(lowerCase)) continue
    validateHeaderName(name)
    validateHeaderValue(name, value)
    headers.push(name, value)
    if (!aboutBytes.has(lowerCase)) notModified.push(name, value)
  }

  const vary = mergeVary(findHeader(described.headers, 'vary'), described.varies)
  if (vary) headers.push('Vary', vary)
  if (vary) notModified.push('Vary', vary)
  if (encoding) headers.push('Content-Encoding', encoding)
  if (status !== 204 && status !== 304) headers.push('Content-Length', String(length))
  headers.push('ETag', etag, 'Cache-Status', cacheStatus.hit)
  notModified.push('ETag', etag, 'Cache-Status', cacheStatus.hit)
  return { headers, notModified }
}

export function withCacheStatus(headers: FlatHeaders, cache: Cache): FlatHeaders {
  return cache === 'hit' ? headers : headers.with(-1, cacheStatus[cache])
}

export function findHeader(headers: Record<string, string>, name: string): string | undefined {
  for (const [key, value] of Object.entries(headers)) if (key.toLowerCase() === name) return value
  return undefined
}

function mergeVary(vary: string | undefined, varies: boolean): string | undefined {
  if (!varies) return vary
  if (!vary) return 'Accept-Encoding'
  const names = vary
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
  return names.includes('*') || names.includes('accept-encoding') ? vary : `${vary}, Accept-Encoding`
}

/** What the cache did, by the Cache-Status that says so; `none` where it had no part. */
export function cacheOf(status: unknown): Cache | 'none' {
  for (const [cache, text] of Object.entries(cacheStatus)) if (text === status) return cache as Cache
  return 'none'
}
