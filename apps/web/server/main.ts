import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { announce, awaitService, dataDir, endWith, findService, onFreePort } from '@dateline/dev'
import { openDisk } from '@dateline/edge'
import { pino } from 'pino'
import { env } from '#env'
import { keepBuiltFiles } from './earlier-files.ts'
import { divide } from './edges.ts'
import { createFiles } from './files.ts'
import { safetyHeaders, speculationRulesPath } from './headers.ts'
import { createNextRenderer } from './renderer.ts'
import { createWebServer } from './server.ts'

const log = pino({ level: env.LOG_LEVEL, base: { app: 'web' } })
const dir = join(import.meta.dirname, '..')
if (!existsSync(join(dir, '.next/BUILD_ID'))) {
  log.fatal('The site is not built yet. Run "pnpm build" first.')
  process.exit(1)
}

const folder = env.WEB_CACHE_DIR ?? dataDir('web-pages')
const built = join(dir, '.next/static')
const open = join(dir, 'public')
const earlier = { '/_next/static/': join(folder, 'static'), '/islands/': join(folder, 'islands') }
const hasEarlier = await Promise.all([
  keepBuiltFiles(built, earlier['/_next/static/']),
  keepBuiltFiles(join(open, 'islands'), earlier['/islands/']),
]).then(
  () => true,
  (error) => {
    log.warn(
      { reason: String(error) },
      'what is built is not kept for later: pages kept now may lack their styles after an update',
    )
    return false
  },
)
const disk = env.WEB_CACHE_DISK_MB > 0 ? await openPages() : null

async function openPages() {
  const onTrouble = (reason: string) => log.warn({ reason }, 'the disk refused a page')
  const roomBytes = divide(env.WEB_CACHE_DISK_MB * 2 ** 20)
  try {
    const opened = await openDisk({ folder, roomBytes, onTrouble })
    log.info({ file: opened.path, pages: opened.stats().rooms.map(({ entries }) => entries) }, 'pages are kept on disk')
    return opened
  } catch (error) {
    log.warn({ folder, reason: String(error) }, 'no pages are kept on disk: a restart begins with none')
    return null
  }
}

/** Until the api of this checkout is found: an address where nothing can answer. */
const nowhere = 'http://127.0.0.1:1'
const hasPages = (disk?.stats().rooms[0]?.entries ?? 0) > 0

let apiUrl = env.API_URL ?? (hasPages ? ((await findService('api'))?.url ?? nowhere) : (await awaitService('api')).url)
const api = {
  url: () => apiUrl,
  async find() {
    if (!env.API_URL) apiUrl = (await findService('api'))?.url ?? apiUrl
    return apiUrl
  },
}
const next = await createNextRenderer(dir)
const metrics = env.WEB_METRICS_PORT ? await startMetrics(env.WEB_METRICS_PORT) : null

async function startMetrics(port: number) {
  const { serveMetrics } = await import('./metrics.ts')
  return serveMetrics({ host: env.METRICS_HOST, port })
}

async function start(port: number) {
  const siteUrl = env.SITE_URL ?? `http://localhost:${port}`
  const headers = safetyHeaders({ https: siteUrl.startsWith('https:') })
  const files = createFiles({ built, open, earlier: hasEarlier ? earlier : {}, headers, speculationRulesPath })
  const cacheBytes = env.WEB_CACHE_MB * 2 ** 20
  const hubUrl = env.WEBSUB_HUB_URL
  const app = createWebServer({
    render: next.render,
    files,
    api,
    siteUrl,
    headers,
    cacheBytes,
    disk,
    metrics,
    hubUrl,
    log,
  })
  await app.listen({ host: env.HOST, port })
  return { app, siteUrl, url: `http://${env.HOST}:${port}` }
}

const site = await (env.WEB_PORT ? start(env.WEB_PORT) : onFreePort(3000, env.HOST, start)).catch((error) => {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  if (!isTaken) throw error
  log.fatal(`Port ${env.WEB_PORT} is taken. Set WEB_PORT to another one, or leave it unset.`)
  process.exit(1)
})
const retract = await announce('web', site.url)
log.info({ address: site.siteUrl, api: apiUrl, ...(metrics && { metrics: metrics.url }) }, 'the site is ready')

endWith(async () => {
  retract()
  await site.app.close()
  await Promise.all([next.close(), disk?.close(), metrics?.close()])
})
