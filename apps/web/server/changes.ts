import { createOpenStreams, type Purge } from '@dateline/edge'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { parsePath } from '#lib/routes.ts'
import type { Edges } from './edges.ts'
import { momentary } from './headers.ts'
import type { Found } from './pages.ts'

export type Changes = {
  /** The page that a path tells the changes of; null for any other path. */
  pageOf: (path: string) => string | null
  /** Keeps the request open, and tells it whenever the page has become another. */
  follow: (page: string, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>
  /** After the edges have been told the same. */
  purge: (purge: Purge) => void
  checkAll: () => void
  close: () => void
}

export type ChangesOptions = {
  find: (path: string) => Promise<Found>
  headers: Record<string, string>
  maxStreams?: number
  heartbeatMs?: number
  /** How long to wait until a page that could not be made is tried again. */
  againMs?: number
}

/** A page that somebody follows: what it shows, and which of its states its followers know. */
type Followed = { tags: ReadonlySet<string>; etag: string; streams: Set<FastifyReply['raw']>; checking: Promise<void> }

const retryMs = 5000
const retryAfterSeconds = '30'

/**
 * Tells readers of a live page that it has changed: a new one is made first, so that all of them find it finished, and
 * only if it says something else. What has changed they see by the page itself.
 */
export function createChanges(options: ChangesOptions): Changes {
  const { find, headers, maxStreams = 1000, heartbeatMs = 25_000, againMs = 500 } = options
  const open = createOpenStreams({ heartbeatMs })
  const pages = new Map<string, Followed>()

  async function follow(page: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    if (open.size() >= maxStreams) {
      return reply
        .code(503)
        .headers({ ...momentary, 'Retry-After': retryAfterSeconds })
        .send()
    }
    const found = await find(page)
    if (!('served' in found) || found.served.entry.status !== 200) {
      return reply
        .code('plain' in found && found.plain.status >= 500 ? 503 : 404)
        .headers(momentary)
        .send()
    }
    const { entry, cache } = found.served
    if (request.method === 'HEAD') return reply.headers(momentary).type('text/event-stream').send()
    reply.hijack()
    const { raw } = reply
    if (raw.destroyed) return reply
    for (const [name, value] of Object.entries(headers)) raw.setHeader(name, value)
    open.open(raw)
    const followed = pages.get(page) ?? {
      tags: new Set(entry.tags),
      etag: entry.identity.etag,
      streams: new Set(),
      checking: Promise.resolve(),
    }
    pages.set(page, followed)
    followed.streams.add(raw)
    raw.once('close', () => {
      followed.streams.delete(raw)
      if (followed.streams.size === 0 && pages.get(page) === followed) pages.delete(page)
    })
    open.write(raw, `retry: ${retryMs}\n\n`)
    // Whoever comes anew may hold an older state of the page than this one: he looks, once.
    if (request.headers['last-event-id'] !== followed.etag) open.write(raw, frameOf(followed.etag))
    if (cache === 'stale') check(page, followed)
    return reply
  }

  /** One check after the other: what is purged while one is under way needs another. */
  function check(page: string, followed: Followed): void {
    followed.checking = followed.checking.then(() => compare(page, followed)).catch(() => {})
  }

  async function compare(page: string, followed: Followed): Promise<void> {
    while (followed.streams.size > 0) {
      const found = await find(page)
      const isOld = 'served' in found ? found.served.cache === 'stale' : found.plain.status >= 500
      if (isOld) {
        await new Promise((done) => setTimeout(done, againMs).unref())
        continue
      }
      const entry = 'served' in found ? found.served.entry : null
      const etag = entry?.status === 200 ? entry.identity.etag : 'gone'
      if (entry) followed.tags = new Set(entry.tags)
      if (etag === followed.etag) return
      followed.etag = etag
      for (const stream of followed.streams) open.write(stream, frameOf(etag))
      return
    }
  }

  return {
    pageOf(path) {
      const route = parsePath(path)
      return route?.kind === 'changes' ? path.slice(0, path.lastIndexOf('/')) : null
    },
    follow,
    purge({ changed, withdrawn }) {
      const told = new Set([...changed, ...withdrawn])
      for (const [page, followed] of pages) if ([...followed.tags].some((tag) => told.has(tag))) check(page, followed)
    },
    checkAll() {
      for (const [page, followed] of pages) check(page, followed)
    },
    close: open.close,
  }
}

function frameOf(etag: string): string {
  return `event: changed\nid: ${etag}\ndata:\n\n`
}

/** The edges, and after them whoever follows a page. */
export function tellingChanges(edges: Edges, changes: Changes): Edges {
  return {
    ...edges,
    purge(purge) {
      edges.purge(purge)
      changes.purge(purge)
    },
    staleAll() {
      edges.staleAll()
      changes.checkAll()
    },
  }
}
