import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import type { Database } from '@dateline/db'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import { AppError, formatError, isBug } from '../../errors.ts'
import { boundForm, checkForm } from '../../limits/bound-form.ts'
import { maxNewsroomBytes, maxSelections, maxSubscribersPerMember, maxTokens } from '../../limits/limits.ts'
import type { MailCatcher } from '../../mail/catcher.ts'
import type { Mailer } from '../../mail/mailer.ts'
import type { Renditions } from '../../media/renditions.ts'
import type { Storage } from '../../media/storage.ts'
import type { Follow } from '../../newsroom/change/changes.ts'
import type { News } from '../../newsroom/change/news.ts'
import { answerOnce } from '../../newsroom/idempotency/answer-once.service.ts'
import { type Auth, authPath } from '../../newsroom/member/auth.ts'
import { type Identity, identify } from '../../newsroom/member/identify.ts'
import { createNewsroomContext, type NewsroomContext } from '../../newsroom-context.ts'
import { withOrigin } from '../../origin.ts'
import { authorise } from '../../roles.ts'
import { actorOf } from '../../viewer.ts'
import { wantsEvents } from '../event-request.ts'
import { createSubscriptions } from '../subscriptions.ts'
import { addAuth } from './auth.ts'
import { addDevMail } from './dev-mail.ts'
import { addNewsroomMedia } from './newsroom-media.ts'
import { allowOwnPages, refuseOtherOrigins } from './origin.ts'
import { addUploads } from './uploads.ts'

export type Newsroom = {
  schema: GraphQLSchema
  db: Database
  auth: Auth
  /** Null where no mail can be sent. */
  mailer: Mailer | null
  /** Of a development server: where mail is shown instead of sent. */
  catcher: MailCatcher | null
  /** Where members reach the newsroom, and where else pages of our own come from. */
  address: string
  origins: readonly string[]
  webhooks: NewsroomContext['webhooks']
  storage: Storage
  renditions: Renditions
  /** The only host that the newsroom answers on; null where any will do. */
  host: string | null
  /** What is heard of changes. */
  news: News
  /** That follow its operations. */
  plugins: readonly ApolloServerPlugin<NewsroomContext>[]
  log: Logger
}

const graphPath = '/newsroom/graphql'

/** The newsroom's graph: a server of its own in the same process, of which nothing is ever kept. */
export async function addNewsroom(app: FastifyInstance, newsroom: Newsroom): Promise<void> {
  const { schema, db, auth, mailer, catcher, address, storage, renditions, log } = newsroom
  const origins = [new URL(address).origin, ...newsroom.origins]
  const apollo = new ApolloServer<NewsroomContext>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    parseOptions: { maxTokens },
    maxRecursiveSelections: maxSelections,
    formatError,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      noteBugs,
      boundForm,
      ...newsroom.plugins,
    ],
    stopOnTerminationSignals: false,
    logger: log,
  })
  await apollo.start()
  app.addHook('onClose', () => apollo.stop())

  const identities = new WeakMap<FastifyRequest, Identity & { now: Date; db: Database }>()
  const identifyRequest = ({ headers: { authorization, cookie } }: FastifyRequest, now: Date, isUse = true) =>
    identify(db, auth, { authorization, cookie }, now, { isUse })
  const identityOf = (request: FastifyRequest) => {
    const identity = identities.get(request)
    if (!identity) throw new Error('A request reached the newsroom without anybody asking who it is.')
    return identity
  }
  const contextOf = (request: FastifyRequest, of: { follow?: Follow } = {}) =>
    createNewsroomContext({
      ...identityOf(request),
      ...of,
      mailer,
      address,
      webhooks: newsroom.webhooks,
      requestId: request.id,
      ip: request.ip,
      log: request.log,
    })
  const runGraphQL = fastifyApolloHandler(apollo, { context: async (request) => contextOf(request) })
  const subscriptions = createSubscriptions({
    schema,
    check: checkForm,
    owner: { of: (request) => nameOf(identityOf(request)), words: 'A member', most: maxSubscribersPerMember },
    // What a member is told is read for that member, as the one that they are by then.
    audienceOf: ({ id }) => id,
    contextOf: async (request, place) => {
      const now = new Date()
      const identity = await identifyRequest(request, now, false)
      identities.set(request, { ...identity, now, db })
      return contextOf(request, place ? { follow: followAs(request, place.signal) } : {})
    },
  })
  app.addHook('preClose', async () => subscriptions.close())

  function followAs(request: FastifyRequest, signal: AbortSignal): Follow {
    const first = identityOf(request)
    const checkAccess = async () => {
      const { viewer } = await identifyRequest(request, new Date(), false)
      if (nameOf(first) !== nameOf({ viewer })) {
        throw new AppError('UNAUTHENTICATED', 'Your session has ended. Sign in again.')
      }
      authorise(viewer, 'newsroom.read')
    }
    const accessTag = first.viewer.kind === 'member' ? `member:${first.viewer.id}` : null
    return (wants) => newsroom.news.follow({ wants, checkAccess, accessTag, signal })
  }

  await app.register(async (scope) => {
    scope.addHook('onRequest', async (request, reply) => {
      if (newsroom.host !== null && request.hostname !== newsroom.host) return reply.callNotFound()
      // The public graph is for every site. This one is for our own pages.
      for (const name of ['Access-Control-Allow-Origin', 'Access-Control-Expose-Headers']) reply.removeHeader(name)
      reply.headers({ 'Cache-Control': 'no-store', Vary: 'Cookie, Authorization, Origin' })
      refuseOtherOrigins(request, origins)
      allowOwnPages(request, reply)
    })
    // After the body was read: what its pieces bring along is not the request's.
    scope.addHook('preHandler', ({ id: requestId, ip, headers }, _reply, done) => {
      withOrigin({ ip, userAgent: headers['user-agent']?.slice(0, 300) ?? null, requestId }, done)
    })
    for (const path of [graphPath, `${authPath}/*`]) scope.options(path, (_request, reply) => reply.code(204).send())
    scope.post(graphPath, { bodyLimit: maxNewsroomBytes }, async (request, reply) => {
      // Before Apollo: a token that is no good is refused with a status, as elsewhere.
      const now = new Date()
      const identity = await identifyRequest(request, now)
      if (wantsEvents(request)) {
        identities.set(request, { ...identity, now, db })
        return subscriptions.open(request, reply)
      }
      const runIn = async (on: Database) => {
        identities.set(request, { ...identity, now, db: on })
        return (await runGraphQL.call(app, request, reply)) as string
      }
      const key = request.headers['idempotency-key']
      if (key === undefined || identity.viewer.kind === 'anonymous') return runIn(db)
      const asked = { viewer: identity.viewer, key: String(key), body: request.body }
      const { answer, isRepeated } = await answerOnce(db, asked, newsroom.webhooks.secret, now, runIn)
      if (isRepeated) reply.type('application/json; charset=utf-8').header('Idempotency-Replayed', 'true')
      return answer
    })
    addAuth(scope, { auth, db, identify: identifyRequest })
    const identifyViewer = async (request: FastifyRequest, now: Date) => (await identifyRequest(request, now)).viewer
    await addUploads(scope, { db, storage, identify: identifyViewer })
    addNewsroomMedia(scope, { db, renditions, identify: identifyViewer })
  })
  if (catcher) addDevMail(app, catcher)
}

const nameOf = ({ viewer }: Pick<Identity, 'viewer'>) => actorOf(viewer)

/** A bug is logged whole, under the request's id. */
const noteBugs: ApolloServerPlugin<NewsroomContext> = {
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors, contextValue: { log } }) => {
      for (const error of errors.filter(isBug)) {
        log.error({ err: error.originalError ?? error, path: error.path }, 'a resolver of the newsroom failed')
      }
    },
  }),
}
