import type { AuditEntryEdgeResolvers } from './../../types.generated.ts'
import { toAuditCursor } from '../audit.service.ts'

export const AuditEntryEdge: AuditEntryEdgeResolvers = {
  cursor: (row) => toAuditCursor(row),
  node: (row) => row,
}
