import type { Answer } from '@dateline/edge'
import { createReading, type Reading, runReading } from '#lib/reading.ts'
import { allowPlayers, momentary, pageHeaders } from './headers.ts'
import type { Rendered } from './renderer.ts'
import { isWhole, stripHtml } from './strip.ts'

/** There is no page to give: the api did not answer, or we made a mistake. */
export class FillError extends Error {
  readonly outage: boolean

  constructor(path: string, reason: string, outage: boolean) {
    super(`${path} could not be made: ${reason}`)
    this.name = 'FillError'
    this.outage = outage
  }
}

export type Fill = {
  render: (path: string) => Promise<Rendered>
  places: () => { apiUrl: string; siteUrl: string }
  headers: Record<string, string>
  onRightUntil: (instant: number) => void
}

const timeLimitMs = 10_000

/** Makes a page. What is no page (moved, missing, withdrawn) is answered as well, and not to be kept. */
export async function fillPage(fill: Fill, path: string): Promise<Answer> {
  const { reading, rendered } = await read(fill, path)
  const status = reading.status ?? rendered.status
  const tags = [...reading.tags]
  // 501 is an answer: what was asked for in a form that there is not.
  if (status >= 500 && status !== 501) throw new FillError(path, `Next answered with ${status}`, reading.outage)
  if (status >= 300 && status < 400) {
    const headers = { ...fill.headers, 'Cache-Control': 'no-store', Location: rendered.location ?? '/' }
    return { status: 308, headers, body: '', tags, store: false }
  }
  // Next has no text for a missing page without its runtime; the server has one, and gives it.
  if (status === 404) return { status, headers: {}, body: '', tags, store: false }
  const body = isDocument(rendered) ? toDocument(path, rendered.body.toString()) : rendered.body
  if (reading.rightUntil !== null) fill.onRightUntil(reading.rightUntil)
  // A page without tags would never be found again by a purge.
  const headers: Record<string, string> = isDocument(rendered)
    ? { ...allowPlayers(fill.headers, String(body)), ...pageHeaders }
    : { ...fill.headers, ...fileHeaders(rendered) }
  if (reading.momentary) return { status, headers: { ...headers, ...momentary }, body, tags, store: false }
  // RFC 7725: it names whoever blocks, not whoever demands it.
  if (status === 451) headers['Link'] = `<${fill.places().siteUrl}/>; rel="blocked-by"`
  return { status, headers, body, tags, store: status === 200 && tags.length > 0 }
}

const isDocument = (rendered: Rendered) => rendered.type.startsWith('text/html')

/** Of feeds, pictures and other things that programs read: what the route says, and the type. */
function fileHeaders({ type, headers }: Rendered): Record<string, string> {
  const own = Object.entries(headers).map(([name, value]) => [headerName(name), value])
  return { 'Cache-Control': 'public, max-age=0, must-revalidate', ...Object.fromEntries(own), 'Content-Type': type }
}

/** As our own headers are written, so that one replaces the other. */
const headerName = (name: string) => name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())

/** The one page that stands for all that an edition does not have. */
export async function fillNotFound(fill: Fill, edition: string): Promise<Answer> {
  // Deeper than what months and days are found at, so that no route but the last takes it.
  const path = `/${edition}/-/-/-/not-found`
  const { reading, rendered } = await read(fill, path)
  if (rendered.status >= 500) throw new FillError(path, `Next answered with ${rendered.status}`, reading.outage)
  const headers = { ...fill.headers, ...pageHeaders, 'Cache-Control': 'no-cache' }
  const tags = [...reading.tags]
  // While the api is away it is given without what the api would have told, and made anew for the next reader.
  const store = !reading.outage && tags.length > 0
  return { status: 404, headers, body: toDocument(path, rendered.body.toString()), tags, store }
}

async function read(fill: Fill, path: string): Promise<{ reading: Reading; rendered: Rendered }> {
  const reading = createReading(fill.places())
  const { promise: tooLate, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new FillError(path, 'it took too long', reading.outage)), timeLimitMs)
  try {
    const rendered = await Promise.race([runReading(reading, () => fill.render(path)), tooLate])
    return { reading, rendered }
  } finally {
    clearTimeout(timer)
  }
}

function toDocument(path: string, html: string): string {
  const document = stripHtml(html)
  if (!isWhole(document)) throw new FillError(path, 'Next gave no whole document', false)
  return document
}
