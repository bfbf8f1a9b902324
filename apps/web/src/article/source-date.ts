import { formatDate } from '#words/dates.ts'

/** A source's date as exactly as the newsroom knows it: `2014`, `January 2014`, `29 January 2014`. */
export function formatSourceDate(date: string, locale: string): string {
  const [year = date, month, day] = date.split('-')
  if (!month) return year
  return formatDate(`${year}-${month}-${day ?? '01'}T12:00:00Z`, day ? 'date' : 'month', locale, 'UTC')
}
