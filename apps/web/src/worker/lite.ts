const cacheName = 'dl-lite'
const mark = '/-/lite'

let known: boolean | undefined

/** Whether this device asks for pages in the form for slow lines. A worker remembers nothing when it has slept. */
export async function isLite(): Promise<boolean> {
  known ??= (await (await caches.open(cacheName)).match(mark)) !== undefined
  return known
}

export async function setLite(on: boolean): Promise<void> {
  known = on
  const cache = await caches.open(cacheName)
  if (on) await cache.put(mark, new Response())
  else await cache.delete(mark)
}

/** As a browser with the setting would ask for it: the server has one answer for both. */
export async function fetchPage(
  path: string,
  cache: RequestCache = 'default',
  signal?: AbortSignal,
): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'text/html', ...((await isLite()) && { 'Save-Data': 'on' }) }
  return fetch(path, { headers, cache, redirect: 'manual', ...(signal && { signal }) })
}
