/** What the service worker keeps, and the window may read: a page, with what it says of it in headers of its own. */
export const pagesCache = 'dl-pages-1'
export const keptHeaders = {
  at: 'X-Kept-At',
  kind: 'X-Kept-Kind',
  title: 'X-Kept-Title',
  parts: 'X-Kept-Parts',
} as const

/** `standing` pages are kept for each edition that was read, and are no reading themselves. */
export type KeptKind = 'article' | 'front' | 'standing'

export type ReadMessage = { type: 'read'; path: string; kind: KeptKind; title: string; parts: string[] }
export type LiteMessage = { type: 'lite'; on: boolean }

export async function listKeptPages(): Promise<{ path: string; title: string }[]> {
  if (!('caches' in globalThis)) return []
  const cache = await caches.open(pagesCache)
  const pages = await Promise.all(
    (await cache.keys()).map(async (request) => {
      const headers = (await cache.match(request))?.headers
      const get = (name: keyof typeof keptHeaders) => headers?.get(keptHeaders[name]) ?? ''
      const path = new URL(request.url).pathname
      return { path, title: decodeURIComponent(get('title')), kind: get('kind'), at: get('at') }
    }),
  )
  return pages.filter(({ kind }) => kind !== 'standing').sort((a, b) => (a.at < b.at ? 1 : -1))
}
