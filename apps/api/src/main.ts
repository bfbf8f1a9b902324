import { announce, awaitService, exitWithRunner, freePort } from '@dateline/dev'
import { pino } from 'pino'
import { readEnv } from './env.ts'
import { seedOnce } from './newsroom/outlet/seed.ts'
import { startApi } from './start.ts'

const env = readEnv()
const log = pino({ level: env.LOG_LEVEL, base: { app: 'api' } })

const databaseUrl = env.DATABASE_URL ?? (await awaitService('db')).url
await seedOnce(databaseUrl, { sample: env.DATELINE_SEED })
const api = await startApi({
  publicUrl: env.DATABASE_PUBLIC_URL ?? databaseUrl,
  host: env.HOST,
  port: env.API_PORT ?? (await freePort(4000, env.HOST)),
  cacheBytes: env.API_CACHE_MB * 2 ** 20,
  log,
})
const retract = announce('api', api.url)
log.info({ address: api.url }, 'the api is ready')

let stopping = false
async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  retract()
  await api.close()
  process.exit(0)
}
process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop)
exitWithRunner(stop)
