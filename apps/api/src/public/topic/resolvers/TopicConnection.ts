import { pageInfoOf, toNameCursor } from '../../../pagination.ts'
import type { TopicConnectionResolvers } from '../../types.generated.ts'

export const TopicConnection: TopicConnectionResolvers = {
  edges: ({ rows }) => rows,
  nodes: ({ rows }) => rows,
  pageInfo: ({ rows, hasNextPage }) => pageInfoOf(rows, hasNextPage, toNameCursor),
}
