import type { LiteMessage, ReadMessage } from '../islands/kept-pages.ts'
import { findOfflinePage, findPage, findPart, forgetOlder, forgetPage, keepPage } from './kept.ts'
import { isLite, setLite } from './lite.ts'

declare const self: ServiceWorkerGlobalScope

/** How long the network may take before a copy from the device is shown instead, which says that it is one. */
const patienceMs = 3000
const gone = new Set([404, 410, 451])
const isPart = /^\/(?:_next\/static|islands|media)\//

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(begin()))

self.addEventListener('message', (event) => {
  const message = event.data as ReadMessage | LiteMessage
  const done = (message.type === 'lite' ? choose(message.on) : keepPage(message)).catch(() => {})
  event.waitUntil(done.then(() => event.ports[0]?.postMessage(null)))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate') event.respondWith(answerPage(event, pathname))
  else if (isPart.test(pathname)) event.respondWith(findPart(pathname).then((kept) => kept ?? fetch(request)))
})

async function begin(): Promise<void> {
  await Promise.all([forgetOlder(), setPreload(!(await isLite()))])
  await self.clients.claim()
}

async function choose(lite: boolean): Promise<void> {
  await Promise.all([setLite(lite), setPreload(!lite)])
}

/** The browser asks for a page while it wakes the worker, except where the worker has to ask otherwise. */
async function setPreload(on: boolean): Promise<void> {
  const { navigationPreload } = self.registration
  await (on ? navigationPreload?.enable() : navigationPreload?.disable())
}

/** The network first, always. A copy from the device only where it gives nothing, or nothing in time. */
async function answerPage(event: FetchEvent, path: string): Promise<Response> {
  const asked = ask(event)
  asked.then(({ status }) => gone.has(status) && forgetPage(path)).catch(() => {})
  const late = new Promise<null>((resolve) => setTimeout(resolve, patienceMs, null))
  const answer = await Promise.race([asked.catch(() => null), late])
  if (answer && answer.status < 500) return answer
  // While the network says nothing, it may still: only what is kept goes before it.
  return (await findPage(path)) ?? (await (answer ?? asked.catch(() => null))) ?? (await explain(path))
}

async function ask({ request, preloadResponse }: FetchEvent): Promise<Response> {
  const preloaded = (await preloadResponse) as Response | undefined
  if (preloaded) return preloaded
  if (!(await isLite())) return fetch(request)
  const headers = new Headers(request.headers)
  headers.set('Save-Data', 'on')
  return fetch(request.url, { headers, redirect: 'manual', credentials: 'same-origin', cache: request.cache })
}

async function explain(path: string): Promise<Response> {
  return (await findOfflinePage(path.split('/')[1] ?? '')) ?? Response.error()
}
