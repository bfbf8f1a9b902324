import { pageInfoOf } from '../../../pagination.ts'
import type { AuditEntryConnectionResolvers } from './../../types.generated.ts'
import { toAuditCursor } from '../audit.service.ts'

export const AuditEntryConnection: AuditEntryConnectionResolvers = {
  edges: ({ rows }) => rows,
  nodes: ({ rows }) => rows,
  pageInfo: ({ rows, hasNextPage }) => pageInfoOf(rows, hasNextPage, toAuditCursor),
}
