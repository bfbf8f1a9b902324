import { type Entry, type Served, WithdrawnError } from '@dateline/edge'
import type { Logger } from 'pino'
import { chooseEdition } from '#lib/accept-language.ts'
import { isLanguage } from '#lib/paths.ts'
import { keyOf, parsePath } from '#lib/routes.ts'
import type { Edges } from './edges.ts'
import { type Editions, findEditions } from './editions.ts'
import { type Fill, FillError, fillNotFound, fillPage } from './fill.ts'
import { momentary } from './headers.ts'
import { stripHtml } from './strip.ts'
import { createWarmer } from './warm.ts'

/** An answer of the moment, which is not kept. */
export type Plain = { status: number; headers: Record<string, string>; body: string }

export type Found = { served: Served } | { plain: Plain }

export type Pages = {
  get: (url: string) => Entry | undefined
  /** What stands at a path; `search` is what follows it from the `?` on. Never rejects. */
  find: (path: string, search: string, languages: string | undefined) => Promise<Found>
  stop: () => void
}

const retryAfterSeconds = '10'

export function createPages(edges: Edges, fill: Fill, log: Logger): Pages {
  const editions = () => findEditions(edges, fill.places)
  const warmer = createWarmer({ find: (path) => findPage(path, '').catch((error) => explain(path, error)) })

  async function findPage(path: string, search: string): Promise<Found> {
    const route = parsePath(path)
    if (!route) return findNotFound(path)
    const key = keyOf(path, search)
    const kept = edges.get(key)
    if (kept) return { served: { entry: kept, cache: 'hit' } }
    if (route.edition !== null && !(await editions()).codes.includes(route.edition)) return findNotFound(path)
    const served = await edges.serve(key, async () => {
      const answer = await fillPage(fill, key)
      warmer.note(key, answer)
      return answer
    })
    return served.entry.status === 404 ? findNotFound(path) : { served }
  }

  /** One page for each edition stands for all that isn't there, so that asking for what isn't there costs nothing. */
  async function findNotFound(path: string): Promise<Found> {
    const edition = chooseFor(path, await editions().catch(() => null))
    return { served: await edges.serve(`404 ${edition}`, () => fillNotFound(fill, edition)) }
  }

  async function findFront(languages: string | undefined): Promise<Found> {
    const { codes, defaultCode } = await editions()
    const headers = { ...fill.headers, ...momentary, Vary: 'Accept-Language' }
    const Location = `/${chooseEdition(languages, codes) ?? defaultCode}`
    return { plain: { status: 307, headers: { ...headers, Location }, body: '' } }
  }

  async function explain(path: string, error: unknown): Promise<Found> {
    const away = error instanceof WithdrawnError || (error instanceof FillError && error.outage)
    if (away) log.warn({ path, reason: String(error) }, 'a page could not be made')
    else log.error({ path, err: error }, 'a page could not be made')
    const headers = { ...fill.headers, 'Content-Type': 'text/html; charset=utf-8', ...momentary }
    const body = await apologise(chooseFor(path, await editions().catch(() => null)))
    return away
      ? { plain: { status: 503, headers: { ...headers, 'Retry-After': retryAfterSeconds }, body } }
      : { plain: { status: 500, headers, body } }
  }

  /** Needs no api: the words are the site's own. */
  async function apologise(language: string): Promise<string> {
    try {
      return stripHtml((await fill.render(`/unavailable/${language}`)).body.toString())
    } catch {
      return '<!DOCTYPE html><html lang="en"><title>503</title><p>Please try again in a minute.</p></html>'
    }
  }

  return {
    get: edges.get,
    find: (path, search, languages) =>
      (path === '/' ? findFront(languages) : findPage(path, search)).catch((error) => explain(path, error)),
    stop: warmer.stop,
  }
}

/** The edition that a path lies in, as far as it can be told. */
function chooseFor(path: string, editions: Editions | null): string {
  const first = path.split('/')[1] ?? ''
  if (!editions) return isLanguage(first) ? first : 'en'
  return editions.codes.includes(first) ? first : editions.defaultCode
}
