import type { IncomingMessage, ServerResponse } from 'node:http'
import { listEncodings } from './encoding.ts'
import type { Entry, Variant } from './entry.ts'
import { type Cache, withCacheStatus } from './headers.ts'

export function respond(req: IncomingMessage, res: ServerResponse, entry: Entry, cache: Cache = 'hit'): void {
  const variant = chooseVariant(entry, req)
  if (isNotModified(req, entry, variant)) {
    res.writeHead(304, withCacheStatus(variant.notModified, cache))
    res.end()
    return
  }
  res.writeHead(entry.status, withCacheStatus(variant.headers, cache))
  if (req.method === 'HEAD') res.end()
  else res.end(variant.body)
}

function chooseVariant(entry: Entry, req: IncomingMessage): Variant {
  for (const encoding of listEncodings(req.headers['accept-encoding'])) {
    const variant = entry[encoding]
    if (variant) return variant
  }
  return entry.identity
}

/** An entity tag holds no quote, so one of ours with its quotes can only stand in the header as a whole item, weak or strong. */
function isNotModified(req: IncomingMessage, entry: Entry, variant: Variant): boolean {
  const condition = req.headers['if-none-match']
  if (condition === undefined || entry.status > 299) return false
  if (req.method !== 'GET' && req.method !== 'HEAD') return false
  return condition.includes(variant.etag) || condition.trim() === '*'
}
