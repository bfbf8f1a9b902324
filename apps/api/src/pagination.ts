import { AppError } from './errors.ts'
import { isUuid } from './ids.ts'

/** A place in the order newest first: the instant of publication, and the id for those of the same instant. */
export type Position = { publishedAt: string; id: string }

/** Before the newest: where a list begins. */
export const start: Position = { publishedAt: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }

/** As a `Position`, among several that one thing has at the same instant. */
export type NumberedPosition = Position & { number: number }

export const numberedStart: NumberedPosition = { ...start, number: 0 }

export const maxPageSize = 100

export function toCursor(row: { publishedAt: Date; id: string }): string {
  return Buffer.from(`${row.publishedAt.toISOString()} ${row.id}`).toString('base64url')
}

export function fromCursor(cursor: string): Position {
  const [publishedAt = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ')
  if (!isInstant(publishedAt) || !isUuid(id)) {
    throw notACursor()
  }
  return { publishedAt, id }
}

export function toNumberedCursor(at: Date, id: string, number: number): string {
  return Buffer.from(`${at.toISOString()} ${id} ${number}`).toString('base64url')
}

export function fromNumberedCursor(cursor: string): NumberedPosition {
  const [, , number = ''] = Buffer.from(cursor, 'base64url').toString().split(' ')
  if (!/^\d{1,6}$/.test(number)) throw notACursor()
  return { ...fromCursor(cursor), number: Number(number) }
}

function notACursor(): AppError {
  return new AppError(
    'BAD_USER_INPUT',
    '"after" is not a cursor that this field gave. Pass "pageInfo.endCursor" of the page before.',
  )
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

/** A page of what is held in the process, in the order of its names. */
export type NamedPage<Row> = { rows: Row[]; hasNextPage: boolean; totalCount: number }
type Named = { id: string; name: string }

export const toNameCursor = ({ id, name }: Named): string => Buffer.from(`${id} ${name}`).toString('base64url')

/** `all` is sorted by name with `compare`. */
export function pageByName<Row extends Named>(
  all: readonly Row[],
  first: number,
  after: string | null | undefined,
  compare: (a: string, b: string) => number,
): NamedPage<Row> {
  const size = checkPageSize(first)
  const begin = after == null ? 0 : placeAfter(all, after, compare)
  const rows = all.slice(begin, begin + size)
  return { rows, hasNextPage: begin + rows.length < all.length, totalCount: all.length }
}

/** What was at the cursor may have gone meanwhile: its name still tells where it stood. */
function placeAfter(all: readonly Named[], cursor: string, compare: (a: string, b: string) => number): number {
  const [, id = '', name = ''] = /^(\S+) (.+)$/su.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  if (!isUuid(id)) throw notACursor()
  const known = all.findIndex((row) => row.id === id)
  if (known >= 0) return known + 1
  const next = all.findIndex((row) => compare(row.name, name) > 0)
  return next < 0 ? all.length : next
}

export function pageInfoOf<Row>(rows: readonly Row[], hasNextPage: boolean, cursorOf: (row: Row) => string) {
  const [first, last] = [rows[0], rows.at(-1)]
  return {
    hasNextPage,
    hasPreviousPage: false,
    startCursor: first === undefined ? null : cursorOf(first),
    endCursor: last === undefined ? null : cursorOf(last),
  }
}
