import { toPostCursor } from '../../../live-posts.ts'
import type { LivePostEdgeResolvers } from '../../types.generated.ts'

export const LivePostEdge: LivePostEdgeResolvers = {
  cursor: ({ block }) => toPostCursor(block),
  node: (shown) => shown,
}
