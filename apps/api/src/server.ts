import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import { type Edge, type EventStream, respond } from '@dateline/edge'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import type { GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import { type Context, createContext, type Reading } from './context.ts'
import { formatError, isBug } from './errors.ts'
import { purgeOfWithdrawn } from './events.ts'
import { createAdmission } from './http/admit.ts'
import { answerCompiled } from './http/answer-compiled.ts'
import { answerDocument, createKeyMemory, type Documents, readDocumentRequest } from './http/documents.ts'
import { wantsEvents } from './http/event-request.ts'
import { createGraphiQL } from './http/graphiql.ts'
import { forEverybody, forPages } from './http/headers.ts'
import { addHealth } from './http/health.ts'
import { addMedia, type Media } from './http/media.ts'
import { addNewsroom, type Newsroom } from './http/newsroom/newsroom.ts'
import { answerOpenQuery, openKey } from './http/open-answers.ts'
import { addPreview, pictureOfPreview } from './http/preview.ts'
import { answerElsewhere, answerError, answerUnreadable } from './http/refusals.ts'
import { fitStatusToType } from './http/status.ts'
import type { Subscriptions } from './http/subscriptions.ts'
import { answerLate } from './limits/answer-late.ts'
import { boundOperations } from './limits/bound-operations.ts'
import { inTime } from './limits/in-time.ts'
import { maxRequestBytes, maxSelections, maxTokens } from './limits/limits.ts'
import type { Tally } from './limits/tally.ts'
import type { ApiKeys } from './public/api-key/api-keys.ts'
import type { ReadCounter } from './public/audience/read-counter.ts'
import type { Watcher } from './telemetry/telemetry.ts'

export type ServerOptions = {
  schema: GraphQLSchema
  subscriptions: Subscriptions
  reading: Reading
  counter: ReadCounter
  documents: Documents
  /** Where the answers to trusted documents are kept. */
  edge: Edge
  /** And those to open queries, so that these push none of the others out. */
  openEdge: Edge
  /** How long caches that are purged by tags may answer without asking. */
  sharedSeconds: number
  stream: EventStream
  media: Media
  listWithdrawn: () => Promise<string[]>
  keys: ApiKeys
  tally: Tally
  bounds: Bounds
  watchers: readonly Watcher[]
  log: Logger
  checkReady: () => Promise<string | null>
  /** Null for a process that serves readers alone. */
  newsroom: Newsroom | null
}

/** What an installation may set for itself. */
export type Bounds = {
  /** What all open queries of a client without a key may cost in a minute. */
  costPerMinute: number
  /** How many proxies of our own stand in front, each of which adds to `X-Forwarded-For`. */
  trustedProxies: number
  operationMs: number
}

/** How long the server waits at its end for answers that are under way. */
const longestGoodbyeMs = 6000

/** The whole server, not listening yet. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { schema, subscriptions, reading, counter, documents, edge, openEdge, sharedSeconds } = options
  const { stream, bounds, watchers, log, listWithdrawn } = options
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // There are no cookies to abuse, and a bare GET is what caches and links can send.
    csrfPrevention: false,
    parseOptions: { maxTokens },
    maxRecursiveSelections: maxSelections,
    formatError,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      noteErrors,
      answerLate,
      boundOperations,
      fitStatusToType,
      answerCompiled,
      ...watchers.map((watcher) => watcher.plugin),
    ],
    stopOnTerminationSignals: false,
    logger: log,
  })
  await apollo.start()

  const documentKeys = createKeyMemory(documents)
  let isClosing = false
  const app = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: maxRequestBytes,
    trustProxy: (_address, hop) => hop < bounds.trustedProxies,
    requestIdHeader: false,
    genReqId: ({ headers: { 'x-request-id': id } }) =>
      typeof id === 'string' && /^[\w.:/+=-]{1,128}$/.test(id) ? id : crypto.randomUUID(),
    // Whoever has asked before the end is answered, and is told to hang up.
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    frameworkErrors: answerError,
    clientErrorHandler: answerUnreadable,
    // A finished answer goes out before Fastify or Apollo are troubled.
    serverFactory: (handle) =>
      createHttpServer((req, res) => {
        if (isClosing || !answerFromEdge(documentKeys, edge, req, res)) handle(req, res)
      }),
  })
  app.decorateRequest('client', null)
  for (const watcher of watchers) watcher.follow(app)
  app.addHook('onRequest', async (request, reply) => {
    reply.header('X-Request-Id', request.id).headers(forEverybody).headers(forPages)
  })
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        path: request.url.split('?')[0],
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        ...(request.client?.keyId && { key: request.client.keyId }),
      },
      'answered',
    )
  })
  app.setErrorHandler(answerError)
  app.setNotFoundHandler(answerElsewhere)

  const graphiql = createGraphiQL()
  const admit = createAdmission({ keys: options.keys, tally: options.tally, ...bounds, log })
  const contextFor = (request: FastifyRequest) =>
    createContext(reading, request.log, {
      client: request.client,
      countRead: (article) => counter.count(article, { address: request.ip, userAgent: request.headers['user-agent'] }),
    })
  const runGraphQL = fastifyApolloHandler(apollo, { context: async (request) => contextFor(request) })
  const answerOnce = (request: FastifyRequest, reply: FastifyReply) =>
    inTime({ ms: bounds.operationMs, response: reply.raw, log: request.log }, async () =>
      runGraphQL.call(app, request, reply.header('Cache-Control', 'no-store')),
    )
  const answerOpen = async (request: FastifyRequest, reply: FastifyReply) => {
    const key = openKey(request)
    if (key === null) return answerOnce(request, reply)
    let isOwn = false
    const served = await openEdge.serve(key, () => {
      isOwn = true
      return inTime({ ms: bounds.operationMs, log: request.log }, () =>
        answerOpenQuery(apollo, contextFor(request), request, sharedSeconds),
      )
    })
    // What another client has used up is not this one's.
    if (served.entry.status === 429 && !isOwn) return answerOnce(request, reply)
    return sendServed(request, reply.headers(request.client?.headers() ?? {}), served)
  }
  app.get('/graphql', async (request, reply) => {
    const document = readDocumentRequest(documents, request.url)
    if (document) {
      const answer = () =>
        answerDocument(apollo, createContext(reading, request.log, { client: null }), document, sharedSeconds)
      const inItsTime = () => inTime({ ms: bounds.operationMs, log: request.log }, answer)
      return sendServed(request, reply, await edge.serve(document.key, inItsTime))
    }
    if (wantsPage(request)) return sendServed(request, reply, await graphiql())
    await admit(request, reply)
    if (wantsEvents(request)) return subscriptions.open(request, reply)
    return answerOpen(request, reply)
  })
  app.post('/graphql', { onRequest: admit }, (request, reply) =>
    wantsEvents(request) ? subscriptions.open(request, reply) : answerOpen(request, reply),
  )
  app.options('/graphql', (_request, reply) =>
    reply
      .code(204)
      .header('Access-Control-Allow-Methods', 'GET, POST, OPTIONS')
      .header('Access-Control-Allow-Headers', 'authorization, content-type, last-event-id, x-request-id')
      .header('Access-Control-Max-Age', '86400')
      .send(),
  )
  app.get('/', (_request, reply) => reply.redirect('/graphql', 302))
  app.get('/events', { exposeHeadRoute: false }, async (request, reply) => {
    reply.hijack()
    const tell = stream.add(reply.raw)
    try {
      // A subscriber may have missed a withdrawal, and must not serve such a page even as stale.
      const withdrawn = await listWithdrawn()
      if (withdrawn.length > 0) tell(purgeOfWithdrawn(withdrawn))
    } catch (error) {
      request.log.error({ err: error }, 'a subscriber could not be told what is withdrawn: it has to come again')
      reply.raw.destroy()
    }
  })
  const { newsroom } = options
  addMedia(app, {
    ...options.media,
    findAsset: async (id, request) =>
      (await options.media.findAsset(id, request)) ?? (newsroom && (await pictureOfPreview(request, id, newsroom))),
  })
  addHealth(app, options.checkReady)
  if (newsroom) {
    await addNewsroom(app, newsroom)
    addPreview(app, { newsroom, schema, reading, documents })
  }
  app.addHook('preClose', async () => {
    isClosing = true
    stream.close()
    subscriptions.close()
    setTimeout(() => app.server.closeAllConnections(), longestGoodbyeMs).unref()
  })
  app.addHook('onClose', () => apollo.stop())
  return app
}

/** A bug is logged whole, under the request's id. An answer with an error in it is served once and forgotten. */
const noteErrors: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors, contextValue: { shown, log } }) => {
      shown.nothing()
      for (const error of errors.filter(isBug)) {
        log.error({ err: error.originalError ?? error, path: error.path }, 'a resolver failed')
      }
    },
  }),
}

function answerFromEdge(
  keys: ReturnType<typeof createKeyMemory>,
  edge: Edge,
  req: IncomingMessage,
  res: ServerResponse,
): boolean {
  if (req.method !== 'GET' || !req.url?.startsWith('/graphql?')) return false
  const key = keys.find(req.url)
  const entry = key === null ? undefined : edge.get(key)
  if (key === null || !entry) return false
  keys.remember(req.url, key)
  respond(req, res, entry)
  return true
}

function sendServed(
  request: FastifyRequest,
  reply: FastifyReply,
  served: Awaited<ReturnType<Edge['serve']>>,
): FastifyReply {
  reply.hijack()
  for (const [name, value] of Object.entries(reply.getHeaders())) reply.raw.setHeader(name, value ?? '')
  respond(request.raw, reply.raw, served.entry, served.cache)
  return reply
}

/** A browser that follows a link asks for HTML first; clients don't. */
function wantsPage(request: FastifyRequest): boolean {
  return !request.url.includes('query=') && (request.headers.accept ?? '').includes('text/html')
}
