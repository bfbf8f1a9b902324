import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { isUuid } from '../../ids.ts'
import { checkPageSize } from '../../pagination.ts'
import { listMembers, type MemberRow } from './member.store.ts'

export type MemberPage = { rows: MemberRow[]; hasNextPage: boolean }

export const toMemberCursor = ({ id }: MemberRow): string => Buffer.from(id).toString('base64url')

/** A page of the members, in the order in which they came. */
export async function pageMembers(db: Database, first: number, after: string | null): Promise<MemberPage> {
  const size = checkPageSize(first)
  const id = after === null ? null : Buffer.from(after, 'base64url').toString()
  if (id !== null && !isUuid(id)) {
    throw new AppError('BAD_USER_INPUT', '"after" is not a cursor that this field gave.')
  }
  const rows = await listMembers(db, id, size + 1)
  return { rows: rows.slice(0, size), hasNextPage: rows.length > size }
}
