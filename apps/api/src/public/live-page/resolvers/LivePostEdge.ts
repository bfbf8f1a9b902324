import type { LivePostEdgeResolvers } from '../../types.generated.ts'
import { toPostCursor } from '../live-page.rules.ts'

export const LivePostEdge: LivePostEdgeResolvers = {
  cursor: ({ block }) => toPostCursor(block),
  node: (shown) => shown,
}
