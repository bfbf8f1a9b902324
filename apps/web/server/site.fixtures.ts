import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer as createHttpServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEventStream } from '@dateline/edge'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterEach, expect } from 'vitest'
import { currentReading } from '#lib/reading.ts'
import { createFiles } from './files.ts'
import { safetyHeaders, speculationRulesPath } from './headers.ts'
import type { Rendered } from './renderer.ts'
import { createWebServer } from './server.ts'

const open: (FastifyInstance | Server)[] = []
const folders: string[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()))
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
  open.push(server)
  return { stream, server, pictures, url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}` }
}

export const html = (text: string) => `<!DOCTYPE html><html lang="fr"><body>${text}<script>1</script></body></html>`

/** The server around pages of the test's own making. */
export async function startSite(render: (path: string) => Partial<Rendered> & { html?: string; tags?: string[] }) {
  const api = await startApi()
  const folder = mkdtempSync(join(tmpdir(), 'dateline-web-'))
  folders.push(folder)
  mkdirSync(join(folder, 'built'))
  mkdirSync(join(folder, 'open'))
  writeFileSync(join(folder, 'built/a.css'), 'p { margin: 0 }\n'.repeat(200))
  writeFileSync(join(folder, 'open/robots.txt'), 'User-agent: *\n')
  const headers = safetyHeaders({ https: true })
  const rendered: string[] = []
  const app = createWebServer({
    render: async (path) => {
      rendered.push(path)
      const { tags = ['article:1'], ...page } = render(path)
      for (const tag of tags) currentReading()?.tags.add(tag)
      const { html: text = html(path), ...rest } = page
      const headers = {}
      return { status: 200, location: null, type: 'text/html', headers, body: Buffer.from(text), ...rest }
    },
    files: createFiles({ built: join(folder, 'built'), open: join(folder, 'open'), headers, speculationRulesPath }),
    api: { url: () => api.url, find: async () => api.url },
    siteUrl: 'https://puente.example',
    headers,
    cacheBytes: 8 * 2 ** 20,
    log: pino({ level: 'silent' }),
  })
  open.push(app)
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  const get = (path: string, init?: RequestInit) => fetch(url + path, { redirect: 'manual', ...init })
  await expect.poll(async () => (await get('/readyz')).status).toBe(200)
  return {
    get,
    url,
    api,
    pictures: api.pictures,
    rendered,
    renderedOf: (path: string) => rendered.filter((each) => each === path).length,
  }
}
