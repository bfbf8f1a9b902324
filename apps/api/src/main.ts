import { migrate } from '@dateline/db'
import { announce, awaitService, dataDir, endWith, onFreePort } from '@dateline/dev'
import documents from '@dateline/types/documents' with { type: 'json' }
import { pino } from 'pino'
import { bucketOf, readEnv } from './env.ts'
import { isOfField } from './errors.ts'
import { openStorage } from './media/open-storage.ts'
import { seedMembers } from './newsroom/member/seed.ts'
import { seedOnce } from './newsroom/outlet/seed.ts'
import { ownSecret } from './newsroom-secret.ts'
import { startApi } from './start.ts'

const env = readEnv()
const log = pino({ level: env.LOG_LEVEL, base: { app: 'api' } })
/** Of `dev`, and of nothing else: mail is shown instead of sent, and the sample has members with a known password. */
const isDevelopment = process.argv.includes('--development')

// Anything else that nobody holds ends the process, as ever.
process.on('unhandledRejection', (error) => {
  if (!isOfField(error)) throw error
  log.debug({ err: error }, 'GraphQL left an error behind')
})

const databaseUrl = env.DATABASE_URL ?? (await awaitService('db')).url
// The task that migrates may still be at it; whoever comes second finds nothing to do.
await migrate(databaseUrl)
const storage = openStorage({ folder: env.MEDIA_DIR ?? dataDir('media'), bucket: bucketOf(env) })
await seedOnce(databaseUrl, { sample: env.DATELINE_SEED, storage })
const start = (port: number) =>
  startApi({
    publicUrl: env.DATABASE_PUBLIC_URL ?? databaseUrl,
    documents: new Map(Object.entries(documents)),
    host: env.HOST,
    port,
    cacheBytes: env.API_CACHE_MB * 2 ** 20,
    sharedSeconds: env.API_SHARED_SECONDS,
    storage,
    redisUrl: env.REDIS_URL,
    bounds: { costPerMinute: env.API_COST_PER_MINUTE, trustedProxies: env.TRUSTED_PROXIES },
    telemetry: {
      ...(env.METRICS_PORT && { metrics: { host: env.METRICS_HOST, port: env.METRICS_PORT } }),
      ...(env.OTEL_EXPORTER_OTLP_ENDPOINT && {
        traces: {
          endpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT,
          ratio: env.OTEL_TRACES_SAMPLER_ARG,
          service: env.OTEL_SERVICE_NAME,
        },
      }),
    },
    newsroom: {
      url: databaseUrl,
      address: env.NEWSROOM_URL ?? `http://localhost:${port}`,
      origins: env.NEWSROOM_URL ? env.NEWSROOM_ORIGINS : [`http://127.0.0.1:${port}`, ...env.NEWSROOM_ORIGINS],
      host: env.NEWSROOM_HOST,
      secret: env.NEWSROOM_SECRET ?? ownSecret(),
      ...(env.SMTP_URL && env.MAIL_FROM && { smtp: { url: env.SMTP_URL, from: env.MAIL_FROM } }),
      isDevelopment,
      outgoing: { allowPrivate: env.WEBHOOKS_ALLOW_PRIVATE },
      doesJobs: true,
    },
    log,
  })
const api = await (env.API_PORT ? start(env.API_PORT) : onFreePort(4000, env.HOST, start))
const retract = await announce('api', api.url)
// On the checkout's own database alone: members whom everybody knows are for nobody else's.
if (isDevelopment && env.DATABASE_URL === undefined && env.DATELINE_SEED) {
  const members = await seedMembers(databaseUrl, new Date())
  log.info({ ...members, mail: `${api.url}/dev/mail` }, 'sign in as one of the sample members')
}
log.info({ address: api.url, ...(api.metricsUrl && { metrics: api.metricsUrl }) }, 'the api is ready')

endWith(async () => {
  retract()
  await api.close()
})
