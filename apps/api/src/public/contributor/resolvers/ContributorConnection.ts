import { pageInfoOf, toNameCursor } from '../../../pagination.ts'
import type { ContributorConnectionResolvers } from '../../types.generated.ts'

export const ContributorConnection: ContributorConnectionResolvers = {
  edges: ({ rows }) => rows,
  nodes: ({ rows }) => rows,
  pageInfo: ({ rows, hasNextPage }) => pageInfoOf(rows, hasNextPage, toNameCursor),
}
