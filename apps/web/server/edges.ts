import { createEdge, type Edge } from '@dateline/edge'
import { parsePath } from '#lib/routes.ts'

export type Edges = Pick<Edge, 'get' | 'serve' | 'purge' | 'staleAll'> & { isEmpty: () => boolean }

/**
 * The finished pages. Of some there are as many as somebody asks for: whatever looks like a cursor makes a page of older
 * articles, any word a search. Those have a memory of their own: no number of them pushes out what people read.
 */
export function createEdges(maxBytes: number): Edges {
  const options = { patienceMs: 250, compress: true }
  const main = createEdge({ ...options, maxBytes: (maxBytes * 3) / 4 })
  const countless = createEdge({ ...options, maxBytes: maxBytes / 4 })
  const edgeOf = (key: string) => (parsePath(key.split('?')[0] ?? '')?.countless ? countless : main)
  return {
    get: (key) => edgeOf(key).get(key),
    serve: (key, fill) => edgeOf(key).serve(key, fill),
    purge(purge) {
      main.purge(purge)
      countless.purge(purge)
    },
    staleAll() {
      main.staleAll()
      countless.staleAll()
    },
    isEmpty: () => main.stats().entries === 0,
  }
}
