import { AppError } from './errors.ts'
import { isUuid } from './ids.ts'

/** A place in the order newest first: the instant of publication, and the id for those of the same instant. */
export type Position = { publishedAt: string; id: string }

/** Before the newest: where a list begins. */
export const start: Position = { publishedAt: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }

export const maxPageSize = 100

export function toCursor(row: { publishedAt: Date; id: string }): string {
  return Buffer.from(`${row.publishedAt.toISOString()} ${row.id}`).toString('base64url')
}

export function fromCursor(cursor: string): Position {
  const [publishedAt = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ')
  if (!isInstant(publishedAt) || !isUuid(id)) {
    throw new AppError(
      'BAD_USER_INPUT',
      '"after" is not a cursor that this field gave. Pass "pageInfo.endCursor" of the page before.',
    )
  }
  return { publishedAt, id }
}

/** As `toCursor` writes it. JavaScript also reads the 30th of February and the year 0, which Postgres refuses. */
function isInstant(text: string): boolean {
  const date = new Date(text)
  return /^(?!0000)\d{4}-/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString() === text
}

export function checkPageSize(first: number): number {
  if (first < 1 || first > maxPageSize) {
    throw new AppError('BAD_USER_INPUT', `"first" is ${first}; it must be from 1 to ${maxPageSize}.`)
  }
  return first
}
