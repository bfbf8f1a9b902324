import { pageInfoOf } from '../../../pagination.ts'
import type { ArticleConnectionResolvers } from './../../types.generated.ts'
import { cursorOf } from '../list-articles.ts'

export const ArticleConnection: ArticleConnectionResolvers = {
  nodes: ({ rows }) => rows.map(({ article }) => article),
  pageInfo: ({ rows, hasNextPage }) => pageInfoOf(rows, hasNextPage, cursorOf),
}
