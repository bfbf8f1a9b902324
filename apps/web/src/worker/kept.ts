import { keptHeaders, pagesCache, type ReadMessage } from '../islands/kept-pages.ts'
import { fetchPage } from './lite.ts'
import { showNotice } from './notice.ts'
import { type KeptPage, type Part, planKept } from './plan.ts'

const partsCache = 'dl-parts-1'
const dayMs = 24 * 3_600_000

/** What earlier versions kept in another form. */
export async function forgetOlder(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith('dl-'))
  await Promise.all(
    names.filter((name) => ![pagesCache, partsCache, 'dl-lite'].includes(name)).map((name) => caches.delete(name)),
  )
}

/** Keeps a page that its reader sees. The browser has its bytes already: nothing is loaded twice. */
export async function keepPage(page: ReadMessage, now = new Date()): Promise<void> {
  const parts = await keepParts(page.parts)
  const isKept = await store(page, parts, now)
  if (!isKept) return
  const edition = page.path.split('/')[1]
  const drawn = parts.filter(([path]) => !path.startsWith('/media/'))
  for (const path of [`/${edition}/offline`, `/${edition}/saved`]) {
    const at = (await describe(path))?.at
    if (at && now.getTime() - Date.parse(at) < dayMs) continue
    await store({ type: 'read', path, kind: 'standing', title: '', parts: [] }, drawn, now).catch(() => {})
  }
  await tidy()
}

async function store(page: ReadMessage, parts: readonly Part[], now: Date): Promise<boolean> {
  const response = await fetchPage(page.path, page.kind === 'standing' ? 'default' : 'force-cache')
  if (response.status !== 200) return false
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': response.headers.get('Content-Security-Policy') ?? "script-src 'self'",
    [keptHeaders.at]: now.toISOString(),
    [keptHeaders.kind]: page.kind,
    [keptHeaders.title]: encodeURIComponent(page.title),
    [keptHeaders.parts]: JSON.stringify(parts),
  }
  const pages = await caches.open(pagesCache)
  await pages.put(page.path, new Response(await response.blob(), { headers }))
  return true
}

/** What is named by its contents never changes: what is kept already is not asked for again. */
async function keepParts(paths: readonly string[]): Promise<Part[]> {
  const cache = await caches.open(partsCache)
  const kept = await Promise.all(
    paths.map(async (path): Promise<Part[]> => {
      let response = await cache.match(path, { ignoreVary: true })
      if (!response) {
        response = await fetch(path, { cache: 'force-cache' }).catch(() => undefined)
        if (response?.status !== 200) return []
        await cache.put(path, response.clone())
      }
      return [[path, (await response.blob()).size]]
    }),
  )
  return kept.flat()
}

async function tidy(): Promise<void> {
  const [pages, parts] = await Promise.all([caches.open(pagesCache), caches.open(partsCache)])
  const described = await Promise.all((await pages.keys()).map(({ url }) => describe(new URL(url).pathname)))
  const plan = planKept(described.filter((page) => page !== null))
  const drop = async (cache: Cache, staying: Set<string>) => {
    const leaving = (await cache.keys()).filter(({ url }) => !staying.has(new URL(url).pathname))
    await Promise.all(leaving.map((request) => cache.delete(request, { ignoreVary: true })))
  }
  await Promise.all([drop(pages, plan.pages), drop(parts, plan.parts)])
}

async function describe(path: string): Promise<KeptPage | null> {
  const headers = (await (await caches.open(pagesCache)).match(path))?.headers
  if (!headers) return null
  const kind = (headers.get(keptHeaders.kind) ?? 'article') as KeptPage['kind']
  return {
    path,
    kind,
    at: headers.get(keptHeaders.at) ?? '',
    parts: JSON.parse(headers.get(keptHeaders.parts) ?? '[]'),
  }
}

export const findPart = async (path: string): Promise<Response | undefined> =>
  (await caches.open(partsCache)).match(path, { ignoreVary: true })

/** What was withdrawn is not to be read from the device either. */
export const forgetPage = async (path: string): Promise<boolean> => (await caches.open(pagesCache)).delete(path)

/** With the notice of when it was kept; standing pages say nothing of a day, and need none. */
export async function findPage(path: string): Promise<Response | undefined> {
  const kept = await (await caches.open(pagesCache)).match(path)
  if (!kept || kept.headers.get(keptHeaders.kind) === 'standing') return kept
  const html = showNotice(await kept.text(), kept.headers.get(keptHeaders.at) ?? '')
  return new Response(html, { headers: kept.headers })
}

/** The page of an edition that says what can be read, or that of any edition that was read. */
export async function findOfflinePage(edition: string): Promise<Response | undefined> {
  const cache = await caches.open(pagesCache)
  const other = (await cache.keys()).find(({ url }) => url.endsWith('/offline'))
  return (await cache.match(`/${edition}/offline`)) ?? (other && cache.match(other))
}
