import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { isUuid } from '../../ids.ts'
import { checkPageSize } from '../../pagination.ts'
import { authorise, policies } from '../../roles.ts'
import type { Viewer } from '../../viewer.ts'
import { type AuditFilter, type AuditRow, listAudit } from './audit.store.ts'

export type AuditPage = { rows: AuditRow[]; hasNextPage: boolean }

export const toAuditCursor = ({ id }: AuditRow): string => Buffer.from(id).toString('base64url')

/** A page of the audit log, newest first: all of it, or what concerns the articles of the viewer's editions. */
export async function pageAudit(
  db: Database,
  viewer: Viewer,
  filter: AuditFilter,
  { first, after }: { first: number; after: string | null },
): Promise<AuditPage> {
  authorise(viewer, 'audit.read')
  const size = checkPageSize(first)
  const before = after === null ? null : Buffer.from(after, 'base64url').toString()
  if (before !== null && !isUuid(before))
    throw new AppError('BAD_USER_INPUT', '"after" is not a cursor that this field gave.')
  if (filter.text !== undefined && (filter.text.length > 200 || filter.text.includes('\0')))
    throw new AppError('BAD_USER_INPUT', 'Look for at most 200 characters.')
  const rows = await listAudit(db, filter, { editions: editionsOf(viewer), before, limit: size + 1 })
  return { rows: rows.slice(0, size), hasNextPage: rows.length > size }
}

/** Those whose log somebody may read; null for all. */
function editionsOf(viewer: Viewer): string[] | null {
  if (!('grants' in viewer)) return null
  const readers: readonly string[] = policies['audit.read'].roles
  const editions = viewer.grants.filter(({ role }) => readers.includes(role)).map(({ edition }) => edition)
  return editions.some((edition) => edition === null) ? null : editions.flatMap((edition) => edition ?? [])
}
