import { pageInfoOf, toNumberedCursor } from '../../../pagination.ts'
import type { CorrectionConnectionResolvers } from '../../types.generated.ts'

export const CorrectionConnection: CorrectionConnectionResolvers = {
  edges: ({ rows }) => rows,
  nodes: ({ rows }) => rows,
  pageInfo: ({ rows, hasNextPage }) =>
    pageInfoOf(rows, hasNextPage, ({ at, article, number }) => toNumberedCursor(at, article.id, number)),
  totalCount: ({ edition }, _args, { articles }) => articles.countCorrections(edition),
}
