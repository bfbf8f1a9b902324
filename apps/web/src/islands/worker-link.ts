import { keep, readKept } from './device.ts'
import type { KeptKind, LiteMessage, ReadMessage } from './kept-pages.ts'

/** Pages of the production server. Those of plain Next change under way, and are not kept. */
export const isServed = (): boolean => 'serviceWorker' in navigator && !('__next_f' in window)

/** Once the page is there, the service worker is started, and told of the page when somebody sees it. */
export function linkWorker(): void {
  if (!isServed()) return
  const begin = () => {
    navigator.serviceWorker.register('/sw.js').catch(() => {})
    void tell(true)
    // By then more of its pictures have come.
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && void tell(false))
  }
  const whenLoaded = () =>
    document.readyState === 'complete' ? begin() : addEventListener('load', () => setTimeout(begin))
  if ('prerendering' in document && document.prerendering)
    document.addEventListener('prerenderingchange', whenLoaded, { once: true })
  else whenLoaded()
}

/** For this device, and at once: the service worker asks for every page in the form for slow lines. */
export async function setLite(on: boolean): Promise<void> {
  keep('lite', on ? 'on' : null)
  await post({ type: 'lite', on })
  location.reload()
}

async function tell(first: boolean): Promise<void> {
  const page = describePage()
  if (page) await post(page)
  // A browser may have cleared one of the two.
  if (first) await post({ type: 'lite', on: readKept('lite') === 'on' })
}

/** Resolves when the worker has done what it was told. */
async function post(message: ReadMessage | LiteMessage): Promise<void> {
  const { active } = await navigator.serviceWorker.ready
  const { port1, port2 } = new MessageChannel()
  const done = new Promise((resolve) => {
    port1.onmessage = resolve
  })
  active?.postMessage(message, [port2])
  await done
}

function describePage(): ReadMessage | null {
  const isKeptCopy = document.querySelector('.kept-notice:not([hidden])')
  const kind = kindOfPage()
  if (isKeptCopy || !kind) return null
  const title = document.querySelector('h1')?.textContent?.trim() || document.title
  return { type: 'read', path: location.pathname, kind, title, parts: listParts() }
}

function kindOfPage(): KeptKind | null {
  if (document.querySelector('main > article.article')) return 'article'
  return /^\/[\w-]+$/.test(location.pathname) ? 'front' : null
}

/** What the page has really loaded: its styles, typefaces, scripts and pictures. */
function listParts(): string[] {
  const urls = performance.getEntriesByType('resource').map(({ name }) => new URL(name))
  const own = urls.filter(({ origin, pathname }) => origin === location.origin && isPart.test(pathname))
  return [...new Set(own.map(({ pathname }) => pathname))]
}

const isPart = /^\/(?:_next\/static|islands|media)\//
