import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEventStream, type Disk, openDisk } from '@dateline/edge'
import { pino } from 'pino'
import { afterEach, expect } from 'vitest'
import { currentReading } from '#lib/reading.ts'
import { divide } from './edges.ts'
import { createFiles } from './files.ts'
import { safetyHeaders, speculationRulesPath } from './headers.ts'
import type { MetricSources } from './metric-sources.ts'
import type { Metrics } from './metrics.ts'
import type { Rendered } from './renderer.ts'
import { createWebServer } from './server.ts'

const open: { close: () => unknown }[] = []
const disks: Disk[] = []
const folders: string[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()))
  await Promise.all(disks.splice(0).map((each) => each.close()))
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** An api that knows its editions and tells what is published. */
async function startApi() {
  const stream = createEventStream()
  const pictures: string[] = []
  const server = createHttpServer((req, res) => {
    if (req.url === '/events') return stream.add(res)
    if (req.url?.startsWith('/media/')) {
      pictures.push(`${req.method} ${req.url}`)
      const headers = { 'Content-Type': 'image/webp', 'Cache-Control': 'public, max-age=31536000, immutable' }
      return res.writeHead(200, headers).end('RIFF')
    }
    const data = { outlet: { defaultEdition: { code: 'es' } }, editions: [{ code: 'es' }, { code: 'fr' }] }
    res.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Tag': 'outlet' }).end(JSON.stringify({ data }))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  open.push(server)
  return {
    stream,
    server,
    pictures,
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise<void>((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
    startAgain: () => new Promise<void>((done) => server.listen(port, '127.0.0.1', done)),
  }
}

export const html = (text: string) => `<!DOCTYPE html><html lang="fr"><body>${text}<script>1</script></body></html>`

export function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-web-'))
  folders.push(folder)
  return folder
}

type Page = Partial<Rendered> & { html?: string; tags?: string[] }

export type SiteOptions = {
  /** Where its pages outlast it. */
  keptIn?: string
  cacheBytes?: number
  diskBytes?: number
  metrics?: Metrics
  /** The api is away from the start. */
  isAlone?: boolean
}

const uncounted: Metrics = { noteAnswer: () => {}, noteRender: () => {}, observe: () => {}, close: async () => {} }

/** The server around pages of the test's own making. */
export async function startSite(render: (path: string) => Page | Promise<Page>, options: SiteOptions = {}) {
  const { keptIn, cacheBytes = 8 * 2 ** 20, diskBytes = 8 * 2 ** 20, metrics = uncounted, isAlone = false } = options
  const sources: MetricSources[] = []
  const api = await startApi()
  if (isAlone) await api.stop()
  const folder = createFolder()
  const disk = keptIn === undefined ? null : await openDisk({ folder: keptIn, roomBytes: divide(diskBytes) })
  if (disk) disks.push(disk)
  mkdirSync(join(folder, 'built'))
  mkdirSync(join(folder, 'open'))
  writeFileSync(join(folder, 'built/a.css'), 'p { margin: 0 }\n'.repeat(200))
  writeFileSync(join(folder, 'open/robots.txt'), 'User-agent: *\n')
  const headers = safetyHeaders({ https: true })
  const rendered: string[] = []
  const app = createWebServer({
    render: async (path) => {
      rendered.push(path)
      const { tags = ['article:1'], ...page } = await render(path)
      for (const tag of tags) currentReading()?.tags.add(tag)
      const { html: text = html(path), ...rest } = page
      const headers = {}
      return { status: 200, location: null, type: 'text/html', headers, body: Buffer.from(text), ...rest }
    },
    files: createFiles({ built: join(folder, 'built'), open: join(folder, 'open'), headers, speculationRulesPath }),
    api: { url: () => api.url, find: async () => api.url },
    siteUrl: 'https://puente.example',
    headers,
    cacheBytes,
    disk,
    metrics: {
      ...metrics,
      observe(observed) {
        sources.push(observed)
        metrics.observe(observed)
      },
    },
    log: pino({ level: 'silent' }),
  })
  open.push(app)
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  const get = (path: string, init?: RequestInit) => fetch(url + path, { redirect: 'manual', ...init })
  if (!isAlone) await expect.poll(async () => (await get('/readyz')).status).toBe(200)
  return {
    get,
    url,
    api,
    disk,
    kept() {
      const [source] = sources
      if (!source) throw new Error('The server shows nobody what it keeps.')
      return source.edges()
    },
    async stop() {
      await app.close()
      await disk?.close()
    },
    pictures: api.pictures,
    rendered,
    renderedOf: (path: string) => rendered.filter((each) => each === path).length,
  }
}
