import { searchMark } from '../../search-marks.ts'

/**
 * The marks of the periods in which an edition has published, the newest first: months back to the January before last,
 * then years. Matches are gathered period by period until there are enough, so that a word of every article costs no
 * more than a rare one.
 */
export function periodsBetween(edition: string, newest: Date, oldest: Date): string[] {
  // A path's month is that of the outlet's zone, which may be the next one.
  const last = new Date(newest.getTime() + day)
  const first = new Date(oldest.getTime() - day)
  const firstOfMonths = last.getUTCFullYear() - 1
  const marks: string[] = []
  for (let month = last.getUTCMonth() + 12; month >= 0; month -= 1) {
    const year = firstOfMonths + Math.floor(month / 12)
    marks.push(searchMark.period(edition, `${year}-${String((month % 12) + 1).padStart(2, '0')}`))
  }
  for (let year = firstOfMonths - 1; year >= first.getUTCFullYear(); year -= 1) {
    marks.push(searchMark.period(edition, String(year)))
  }
  return marks
}

const day = 86_400_000
