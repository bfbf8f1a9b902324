import { searchMark } from '../../search-marks.ts'

/**
 * The marks of the periods in which an edition has published, the newest first: months back to the January before last,
 * then years. Matches are gathered period by period until there are enough, so that a word of every article costs no
 * more than a rare one.
 */
export function periodsBetween(edition: string, newest: Date, oldest: Date): string[] {
  const { first, last } = widen(newest, oldest)
  const firstOfMonths = last.getUTCFullYear() - 1
  const marks: string[] = []
  for (let month = last.getUTCMonth() + 12; month >= 0; month -= 1) {
    const year = firstOfMonths + Math.floor(month / 12)
    marks.push(searchMark.period(edition, `${year}-${String((month % 12) + 1).padStart(2, '0')}`))
  }
  return [...marks, ...listYears(edition, firstOfMonths - 1, first.getUTCFullYear())]
}

/** The marks of its years, the newest first. */
export function yearsBetween(edition: string, newest: Date, oldest: Date): string[] {
  const { first, last } = widen(newest, oldest)
  return listYears(edition, last.getUTCFullYear(), first.getUTCFullYear())
}

const listYears = (edition: string, last: number, first: number) =>
  Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => searchMark.period(edition, String(last - index)))

const day = 86_400_000

/** A path's month is that of the outlet's zone, which may be the one before or the next. */
const widen = (newest: Date, oldest: Date) => ({
  first: new Date(oldest.getTime() - day),
  last: new Date(newest.getTime() + day),
})
