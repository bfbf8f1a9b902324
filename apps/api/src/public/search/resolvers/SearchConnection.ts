import type { SearchConnectionResolvers } from '../../types.generated.ts'
import { toPlaceCursor } from '../cursor.ts'
import { facetsOf } from '../facets.ts'

export const SearchConnection: SearchConnectionResolvers = {
  edges: (page) => page.hits.map((hit) => ({ page, hit })),
  nodes: ({ hits }) => hits.map(({ article }) => article),
  pageInfo: ({ hits, hasNextPage }) => {
    const [first, last] = [hits[0], hits.at(-1)]
    return {
      hasNextPage,
      hasPreviousPage: false,
      startCursor: first ? toPlaceCursor(first) : null,
      endCursor: last ? toPlaceCursor(last) : null,
    }
  },
  facets: (page, _args, context) => facetsOf(page, context),
}
