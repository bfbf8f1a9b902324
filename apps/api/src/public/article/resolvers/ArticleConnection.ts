import { toCursor } from '../../../pagination.ts'
import type { ArticleConnectionResolvers } from '../../types.generated.ts'

export const ArticleConnection: ArticleConnectionResolvers = {
  edges: ({ rows }) => rows,
  nodes: ({ rows }) => rows,
  pageInfo: ({ rows, hasNextPage }) => {
    const [first, last] = [rows[0], rows.at(-1)]
    return {
      hasNextPage,
      hasPreviousPage: false,
      startCursor: first ? toCursor(first) : null,
      endCursor: last ? toCursor(last) : null,
    }
  },
  totalCount: ({ filter }, _args, { articles }) => articles.count(filter),
}
