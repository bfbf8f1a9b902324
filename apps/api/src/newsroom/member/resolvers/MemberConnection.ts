import { pageInfoOf } from '../../../pagination.ts'
import type { MemberConnectionResolvers } from './../../types.generated.ts'
import { toMemberCursor } from '../list-members.ts'

export const MemberConnection: MemberConnectionResolvers = {
  edges: ({ rows }) => rows,
  nodes: ({ rows }) => rows,
  pageInfo: ({ rows, hasNextPage }) => pageInfoOf(rows, hasNextPage, toMemberCursor),
}
