import type { Rows } from './disk/page.ts'
import { createShelf } from './disk/shelf.ts'
import { createClock, settle } from './edge.fixtures.ts'
import { createEdge, type EdgeOptions, type Served } from './edge.ts'
import type { Answer } from './entry.ts'

/** Every publication and every withdrawal counts up; a withdrawn article is at minus its version. */
type Versions = Record<string, number>

export type Reading = {
  page: string
  /** What the cache had been told when the reader came. */
  told: Versions
  /** The generation of the last purge that touched the page by then. */
  since: number
  shown?: Versions
  cache?: Served['cache']
  /** Whether a fill that began after that purge had failed. */
  excused: boolean
  /** What was on the page although its withdrawal had been told before it was served. */
  leaked: string[]
}

type Fill = {
  page: string
  generation: number
  seen?: Answer
  resolve(answer: Answer): void
  reject(error: Error): void
}

export type Newsroom = ReturnType<typeof createNewsroom>

const articles = ['a', 'b', 'c']
export const pages = [...articles, 'front']
export const listArticles = (page: string) => (page === 'front' ? articles : [page])

/** A truth in memory, a cache in front of it, and every step between them in the hands of the test. */
export function createNewsroom({ rows, ...options }: Omit<EdgeOptions, 'now' | 'shelf'> & { rows?: () => Rows }) {
  const clock = createClock()
  const open = () => createEdge({ ...options, shelf: rows && createShelf(rows()), now: clock.now })
  let edge = open()
  const truth: Versions = { a: 1, b: 1, c: 1 }
  const told: Versions = { ...truth }
  const withdrawnAt: Versions = {}
  const purgedAt: Record<string, number> = {}
  const failedAt: Record<string, number> = {}
  const outbox: { article: string; version: number }[] = []
  const fills: Fill[] = []
  const readings: Reading[] = []
  let version = 1
  let generation = 0

  function look(page: string): Answer {
    const ids = listArticles(page)
    const body = JSON.stringify(Object.fromEntries(ids.map((id) => [id, truth[id]])))
    if (page !== 'front' && (truth[page] ?? 0) < 0) return { status: 410, headers: {}, body, tags: [], store: false }
    return { status: 200, headers: {}, body, tags: ids.map((id) => `article:${id}`), store: true }
  }

  function read(page: string): void {
    const since = purgedAt[page] ?? 0
    const reading: Reading = { page, told: { ...told }, since, excused: false, leaked: [] }
    const asked = edge
    const fill = () =>
      new Promise<Answer>((resolve, reject) => {
        // A process that was killed meanwhile asks nobody any more.
        if (asked === edge) fills.push({ page, generation, resolve, reject })
      })
    readings.push(reading)
    edge.serve(page, fill).then(
      ({ entry, cache }) => {
        if (asked !== edge) return
        const shown: Versions = JSON.parse(entry.identity.body.toString())
        const leaked = Object.keys(shown).filter((id) => isBetween(shown[id], 0, withdrawnAt[id]))
        Object.assign(reading, { shown, cache, leaked, excused: (failedAt[page] ?? -1) >= since })
      },
      () => {},
    )
  }

  function deliver(): void {
    const sent = outbox.shift()
    if (!sent) return
    const tag = `article:${sent.article}`
    told[sent.article] = sent.version
    generation += 1
    for (const page of pages) if (listArticles(page).includes(sent.article)) purgedAt[page] = generation
    if (sent.version < 0) withdrawnAt[sent.article] = -sent.version
    edge.purge(sent.version < 0 ? { changed: [], withdrawn: [tag] } : { changed: [tag], withdrawn: [] })
  }

  /** First the fill reads the truth, then, some time later, it answers. */
  function advance(index: number): void {
    const fill = fills[index]
    if (fill?.seen) fills.splice(index, 1)
    if (fill?.seen) fill.resolve(fill.seen)
    else if (fill) fill.seen = look(fill.page)
  }

  /** The connection is lost and back: what was on the way never arrives. */
  function reset(): void {
    outbox.length = 0
    generation += 1
    for (const page of pages) purgedAt[page] = generation
    Object.assign(told, truth)
    edge.staleAll()
  }

  return {
    readings,
    reset,
    read,
    deliver,
    advance,
    look: (page: string): Versions => JSON.parse(String(look(page).body)),
    stats: () => edge.stats(),
    pass: clock.advance,

    fail(index: number): void {
      const [fill] = fills.splice(index, 1)
      if (fill) failedAt[fill.page] = Math.max(fill.generation, failedAt[fill.page] ?? 0)
      fill?.reject(new Error('down'))
    },

    publish(article: string): void {
      version += 1
      truth[article] = version
      outbox.push({ article, version })
    },

    withdraw(article: string): void {
      version += 1
      truth[article] = -version
      outbox.push({ article, version: -version })
    },

    /** The process is killed, with all that it was about, and started again. */
    restart(): void {
      fills.length = 0
      edge = open()
      reset()
    },

    async finish(): Promise<void> {
      await settleAll()
      while (outbox.length > 0) deliver()
      while (fills.length > 0) {
        advance(0)
        await settleAll()
      }
      await settleAll()
    },
  }
}

function isBetween(value: number | undefined, low: number, high: number | undefined): boolean {
  return value !== undefined && high !== undefined && value > low && value < high
}

/** What a disk was asked for has come as well. */
async function settleAll(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await settle()
}
