import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { announce, awaitService, endWith, findService, onFreePort } from '@dateline/dev'
import { pino } from 'pino'
import { env } from '#env'
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

let apiUrl = env.API_URL ?? (await awaitService('api')).url
const api = {
  url: () => apiUrl,
  async find() {
    if (!env.API_URL) apiUrl = (await findService('api'))?.url ?? apiUrl
    return apiUrl
  },
}
const next = await createNextRenderer(dir)

async function start(port: number) {
  const siteUrl = env.SITE_URL ?? `http://localhost:${port}`
  const headers = safetyHeaders({ https: siteUrl.startsWith('https:') })
  const built = join(dir, '.next/static')
  const files = createFiles({ built, open: join(dir, 'public'), headers, speculationRulesPath })
  const cacheBytes = env.WEB_CACHE_MB * 2 ** 20
  const hubUrl = env.WEBSUB_HUB_URL
  const app = createWebServer({ render: next.render, files, api, siteUrl, headers, cacheBytes, hubUrl, log })
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
log.info({ address: site.siteUrl, api: apiUrl }, 'the site is ready')

endWith(async () => {
  retract()
  await site.app.close()
  await next.close()
})
