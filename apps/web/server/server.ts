import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { cacheOf, type Disk, respond } from '@dateline/edge'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import type { Logger } from 'pino'
import { normalisePath } from '#lib/paths.ts'
import { keyOf, parsePath } from '#lib/routes.ts'
import { createChanges, tellingChanges } from './changes.ts'
import { createEdges } from './edges.ts'
import type { Files } from './files.ts'
import type { Fill } from './fill.ts'
import { type Api, followApi } from './follow-api.ts'
import { momentary } from './headers.ts'
import { createHub } from './hub.ts'
import { liteOf, wantsLite } from './lite.ts'
import { isPicture, sendPicture } from './media.ts'
import type { Metrics } from './metrics.ts'
import { createPages, type Pages } from './pages.ts'
import { refuseMalformed } from './refuse.ts'

export type WebServerOptions = {
  render: Fill['render']
  files: Files
  api: Api
  siteUrl: string
  /** On every answer. */
  headers: Record<string, string>
  cacheBytes: number
  /** The WebSub hub that is told of what is published. */
  hubUrl?: string | undefined
  /** Where pages outlast the process. */
  disk?: Disk | null
  metrics?: Metrics | null
  log: Logger
}

const health = new Set(['/healthz', '/readyz'])

/** The whole server, not listening yet. It follows what is published from the moment on that it is ready. */
export function createWebServer(options: WebServerOptions): FastifyInstance {
  const { files, api, siteUrl, headers, disk = null, metrics = null, log } = options
  const edges = createEdges(options.cacheBytes, disk)
  const render = metrics ? timed(options.render, metrics) : options.render
  const places = () => ({ apiUrl: api.url(), siteUrl })
  let follower: ReturnType<typeof followApi> | null = null
  const pages = createPages(
    edges,
    { render, places, headers, onRightUntil: (instant) => follower?.noteRightUntil(instant) },
    log,
  )
  const changes = createChanges({ find: (path) => pages.find(path, '', undefined), headers })

  metrics?.observe({
    edges: edges.stats,
    disk: () => disk?.stats() ?? null,
    isFollowing: () => follower?.isFollowing() ?? false,
  })

  const hub = options.hubUrl ? createHub({ hubUrl: options.hubUrl, siteUrl, log }) : null

  const app = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    requestIdHeader: 'x-request-id',
    genReqId: () => crypto.randomUUID(),
    forceCloseConnections: true,
    // What readers ask for is no route of Fastify's: it must not take it apart, or stumble over it.
    rewriteUrl: (req) => (health.has(req.url ?? '') ? (req.url ?? '/') : '/'),
    clientErrorHandler: refuseMalformed(headers),
    // A finished page goes out before Fastify or Next are troubled.
    serverFactory: (handle) => {
      const listen = (req: IncomingMessage, res: ServerResponse) => {
        if (!answerFromMemory(pages, files, req, res)) handle(req, res)
        else metrics?.noteAnswer(res.statusCode, 'hit')
      }
      // What Node would answer itself it would answer without our headers.
      return createHttpServer({ requireHostHeader: false }, listen).on('checkExpectation', listen)
    },
  })

  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers).header('X-Request-Id', request.id)
    if (request.method === 'GET' || request.method === 'HEAD') return
    return reply
      .code(405)
      .headers({ Allow: 'GET, HEAD', ...momentary })
      .send()
  })
  app.addHook('onResponse', async (request, reply) => {
    metrics?.noteAnswer(reply.raw.statusCode, cacheOf(reply.raw.getHeader('cache-status')))
    const path = request.originalUrl.split('?')[0]
    const ms = Math.round(reply.elapsedTime)
    request.log.info({ method: request.method, path, status: reply.raw.statusCode, ms }, 'answered')
  })
  app.get('/healthz', (_request, reply) => reply.headers(momentary).send({ status: 'ok' }))
  app.get('/readyz', (_request, reply) => {
    const following = follower?.isFollowing() ?? false
    reply.headers(momentary)
    if (following) return reply.send({ status: 'ok' })
    if (!edges.isEmpty()) return reply.send({ status: 'ok', reason: 'the api is away: what was read is served' })
    return reply.code(503).send({ status: 'not ready', reason: 'the api is away' })
  })
  app.get('/', (request, reply) => {
    const path = dropQuery(request.originalUrl)
    const followed = changes.pageOf(path)
    if (followed !== null) return changes.follow(followed, request, reply)
    return isPicture(path) ? sendPicture(api, path, request, reply) : answer(pages, files, request, reply)
  })
  app.addHook('onReady', async () => {
    follower = followApi(api, tellingChanges(edges, changes), log, hub?.purge)
  })
  app.addHook('preClose', async () => {
    pages.stop()
    hub?.stop()
    changes.close()
    await follower?.stop()
  })
  return app
}

function timed(render: Fill['render'], metrics: Metrics): Fill['render'] {
  return async (path) => {
    const startedAt = performance.now()
    try {
      return await render(path)
    } finally {
      metrics.noteRender(parsePath(path.split('?')[0] ?? '')?.kind ?? 'own', performance.now() - startedAt)
    }
  }
}

function answerFromMemory(pages: Pages, files: Files, req: IncomingMessage, res: ServerResponse): boolean {
  if (req.method !== 'GET' && req.method !== 'HEAD') return false
  if (wantsLite(req.headers)) return false
  const path = dropQuery(req.url ?? '')
  // What is kept under other names than paths is not for readers.
  if (!path.startsWith('/')) return false
  const url = req.url ?? ''
  const key = url.length > path.length ? keyOf(path, url.slice(path.length)) : path
  const entry = pages.get(key) ?? files.get(path)
  if (!entry) return false
  respond(req, res, entry)
  return true
}

function dropQuery(url: string): string {
  const end = url.indexOf('?')
  return end < 0 ? url : url.slice(0, end)
}

async function answer(pages: Pages, files: Files, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const url = request.originalUrl
  const path = normalisePath(url)
  const asked = dropQuery(url)
  if (path !== asked && asked.startsWith('/')) {
    return reply
      .code(308)
      .headers(momentary)
      .header('Location', path + url.slice(asked.length))
      .send()
  }

  const file = files.find(path)
  if (file) return send(request, reply, await file, 'hit')
  const found = await pages.find(path, url.slice(asked.length), request.headers['accept-language'])
  if ('plain' in found) return reply.code(found.plain.status).headers(found.plain.headers).send(found.plain.body)
  const { entry, cache } = found.served
  return send(request, reply, wantsLite(request.headers) ? await liteOf(entry) : entry, cache)
}

function send(request: FastifyRequest, reply: FastifyReply, ...[entry, cache]: SendArguments): FastifyReply {
  reply.hijack()
  reply.raw.setHeader('X-Request-Id', request.id)
  respond(request.raw, reply.raw, entry, cache)
  return reply
}

type SendArguments = [Parameters<typeof respond>[2], Parameters<typeof respond>[3]]
