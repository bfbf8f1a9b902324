import { pageInfoOf, toCursor } from '../../../pagination.ts'
import type { ArticleConnectionResolvers } from '../../types.generated.ts'

export const ArticleConnection: ArticleConnectionResolvers = {
  edges: ({ rows }) => rows,
  nodes: ({ rows }) => rows,
  pageInfo: ({ rows, hasNextPage }) => pageInfoOf(rows, hasNextPage, toCursor),
  totalCount: ({ filter }, _args, { articles }) => articles.count(filter),
}
