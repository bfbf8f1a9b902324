import { toPostCursor } from '../../../live-posts.ts'
import type { LivePostConnectionResolvers } from '../../types.generated.ts'

export const LivePostConnection: LivePostConnectionResolvers = {
  edges: ({ rows, edition }) => rows.map((block) => ({ block, edition })),
  nodes: ({ rows, edition }) => rows.map((block) => ({ block, edition })),
  pageInfo: ({ rows, hasNextPage }) => {
    const [first, last] = [rows[0], rows.at(-1)]
    return {
      hasNextPage,
      hasPreviousPage: false,
      startCursor: first ? toPostCursor(first) : null,
      endCursor: last ? toPostCursor(last) : null,
    }
  },
  totalCount: ({ total }) => total,
}
