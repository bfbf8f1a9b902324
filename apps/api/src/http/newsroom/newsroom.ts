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
import { formatError, isBug } from '../../errors.ts'
import { boundForm } from '../../limits/bound-form.ts'
import { maxNewsroomBytes, maxSelections, maxTokens } from '../../limits/limits.ts'
import type { Renditions } from '../../media/renditions.ts'
import type { Storage } from '../../media/storage.ts'
import { createNewsroomContext, type NewsroomContext } from '../../newsroom-context.ts'
import type { Viewer } from '../../viewer.ts'
import { addNewsroomMedia } from './newsroom-media.ts'
import { refuseOtherOrigins } from './origin.ts'
import { addUploads } from './uploads.ts'

export type Newsroom = {
  schema: GraphQLSchema
  db: Database
  storage: Storage
  renditions: Renditions
  /** Knows whoever makes a request, by a session or a token. */
  identify: (request: FastifyRequest, now: Date) => Promise<Viewer>
  /** The only host that the newsroom answers on; null where any will do. */
  host: string | null
  /** Where pages of our own come from, beside the host that is asked. */
  origins: readonly string[]
  log: Logger
}

/** The newsroom's graph: a server of its own in the same process, of which nothing is ever kept. */
export async function addNewsroom(app: FastifyInstance, newsroom: Newsroom): Promise<void> {
  const { schema, db, identify, log } = newsroom
  const apollo = new ApolloServer<NewsroomContext>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    parseOptions: { maxTokens },
    maxRecursiveSelections: maxSelections,
    formatError,
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), noteBugs, boundForm],
    stopOnTerminationSignals: false,
    logger: log,
  })
  await apollo.start()
  app.addHook('onClose', () => apollo.stop())

  const runGraphQL = fastifyApolloHandler(apollo, {
    context: async (request) => {
      const now = new Date()
      const viewer = await identify(request, now)
      return createNewsroomContext({ db, viewer, now, requestId: request.id, ip: request.ip, log: request.log })
    },
  })
  await app.register(async (scope) => {
    scope.addHook('onRequest', async (request, reply) => {
      if (newsroom.host !== null && request.hostname !== newsroom.host) return reply.callNotFound()
      // The public graph is for every site. This one is for our own pages.
      for (const name of ['Access-Control-Allow-Origin', 'Access-Control-Expose-Headers']) reply.removeHeader(name)
      reply.headers({ 'Cache-Control': 'no-store', Vary: 'Cookie, Authorization' })
      refuseOtherOrigins(request, newsroom.origins)
    })
    await addUploads(scope, newsroom)
    addNewsroomMedia(scope, newsroom)
    scope.post('/newsroom/graphql', { bodyLimit: maxNewsroomBytes }, (request, reply) =>
      runGraphQL.call(app, request, reply),
    )
  })
}

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
