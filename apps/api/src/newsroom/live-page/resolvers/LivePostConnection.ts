import { pageInfoOf } from '../../../pagination.ts'
import type { LivePostConnectionResolvers } from './../../types.generated.ts'
import { toPostCursor } from '../page-posts.ts'

export const LivePostConnection: LivePostConnectionResolvers = {
  nodes: ({ rows }) => rows,
  pageInfo: ({ rows, hasNextPage }) => pageInfoOf(rows, hasNextPage, ({ post }) => toPostCursor(post)),
}
