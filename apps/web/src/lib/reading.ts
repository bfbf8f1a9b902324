import { AsyncLocalStorage } from 'node:async_hooks'

/** What the production server knows of a request, and what it learns while Next renders the page. */
export type Reading = {
  readonly apiUrl: string
  readonly siteUrl: string
  /** Names of all that the page shows, as the api gave them. */
  readonly tags: Set<string>
  /** The status of a page that Next has no status for. */
  status: number | null
  /** The api did not answer. */
  outage: boolean
  /** What the page says holds for this moment alone: it is not to be kept. */
  momentary: boolean
  /** When the page is no longer right by itself, in milliseconds since 1970: it shows today's date. */
  rightUntil: number | null
}

const key = Symbol.for('dateline.web.reading')
// Next's bundle has a copy of this module of its own: the two meet in the global object.
const shared = globalThis as typeof globalThis & { [key]?: AsyncLocalStorage<Reading> }
const storage = shared[key] ?? new AsyncLocalStorage<Reading>()
shared[key] = storage

/** Null under plain Next, which has no server of ours around it. */
export function currentReading(): Reading | null {
  return storage.getStore() ?? null
}

export function createReading(places: { apiUrl: string; siteUrl: string }): Reading {
  return { ...places, tags: new Set(), status: null, outage: false, momentary: false, rightUntil: null }
}

export function runReading<T>(reading: Reading, render: () => Promise<T>): Promise<T> {
  return storage.run(reading, render)
}

/** Names what is shown besides what the api has named. Without any name an answer is not kept. */
export function showsTag(tag: string): void {
  currentReading()?.tags.add(tag)
}

/** Sets a status that Next has none for, or none with our page. False under plain Next, where nobody would send it. */
export function answerWith(status: 404 | 410 | 451): boolean {
  const reading = currentReading()
  if (reading) reading.status = status
  return reading !== null
}

/** Whoever asks next may be told something else: the page is for this reader only. */
export function forThisMoment(): void {
  const reading = currentReading()
  if (reading) reading.momentary = true
}
