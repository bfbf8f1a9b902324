import { createEdge, type Disk, type Edge, type EdgeStats } from '@dateline/edge'
import { parsePath } from '#lib/routes.ts'

export type Edges = Pick<Edge, 'get' | 'serve' | 'purge' | 'staleAll'> & {
  isEmpty: () => boolean
  stats: () => Record<Room, EdgeStats>
}

export type Room = 'pages' | 'countless'

const shareOfCountless = 1 / 4

/** What of a memory or a disk each room may take. */
export const divide = (bytes: number) => [bytes * (1 - shareOfCountless), bytes * shareOfCountless] as const

/**
 * The finished pages. Of some there are as many as somebody asks for: whatever looks like a cursor makes a page of older
 * articles, any word a search. Those have a room of their own: no number of them pushes out what people read.
 */
export function createEdges(maxBytes: number, disk: Disk | null = null): Edges {
  const options = { patienceMs: 250, compress: true }
  const [mainBytes, countlessBytes] = divide(maxBytes)
  const main = createEdge({ ...options, maxBytes: mainBytes, shelf: disk?.shelf(0) })
  const countless = createEdge({ ...options, maxBytes: countlessBytes, shelf: disk?.shelf(1) })
  const edgeOf = (key: string) => (parsePath(key.split('?')[0] ?? '')?.countless ? countless : main)
  return {
    get: (key) => main.get(key) ?? countless.get(key),
    serve: (key, fill) => edgeOf(key).serve(key, fill),
    purge(purge) {
      main.purge(purge)
      countless.purge(purge)
    },
    staleAll() {
      main.staleAll()
      countless.staleAll()
    },
    isEmpty: () => main.stats().entries === 0 && (disk?.stats().rooms[0]?.entries ?? 0) === 0,
    stats: () => ({ pages: main.stats(), countless: countless.stats() }),
  }
}
