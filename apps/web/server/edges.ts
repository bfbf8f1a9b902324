import { createEdge, type Edge } from '@dateline/edge'

export type Edges = Pick<Edge, 'get' | 'serve' | 'purge' | 'staleAll'> & { isEmpty: () => boolean }

/**
 * The finished pages. Whatever looks like a cursor makes a page of older articles, so those have a memory
 * of their own: no number of them pushes out what people read.
 */
export function createEdges(maxBytes: number): Edges {
  const options = { patienceMs: 250, compress: true }
  const main = createEdge({ ...options, maxBytes: (maxBytes * 7) / 8 })
  const older = createEdge({ ...options, maxBytes: maxBytes / 8 })
  const edgeOf = (key: string) => (key.includes('/older/') ? older : main)
  return {
    get: (key) => edgeOf(key).get(key),
    serve: (key, fill) => edgeOf(key).serve(key, fill),
    purge(purge) {
      main.purge(purge)
      older.purge(purge)
    },
    staleAll() {
      main.staleAll()
      older.staleAll()
    },
    isEmpty: () => main.stats().entries === 0,
  }
}
