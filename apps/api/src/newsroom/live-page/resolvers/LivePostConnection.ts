import { toPostCursor } from '../../../live-posts.ts'
import { pageInfoOf } from '../../../pagination.ts'
import type { LivePostConnectionResolvers } from './../../types.generated.ts'

export const LivePostConnection: LivePostConnectionResolvers = {
  nodes: ({ rows }) => rows,
  pageInfo: ({ rows, hasNextPage }) => pageInfoOf(rows, hasNextPage, ({ post }) => toPostCursor(post)),
}
