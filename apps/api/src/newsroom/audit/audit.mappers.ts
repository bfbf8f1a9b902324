import type { AuditPage } from './audit.service.ts'
import type { AuditRow } from './audit.store.ts'

export type AuditEntryMapper = AuditRow
export type AuditEntryConnectionMapper = AuditPage
export type AuditEntryEdgeMapper = AuditRow
