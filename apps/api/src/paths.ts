/** Making one takes longer than using it a hundred times. There is one for each zone that an outlet has had. */
const monthFormats = new Map<string, Intl.DateTimeFormat>()

function monthFormat(timeZone: string): Intl.DateTimeFormat {
  const format =
    monthFormats.get(timeZone) ?? new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit' })
  monthFormats.set(timeZone, format)
  return format
}

/** `/fr/2026/11/un-titre`: year and month are those of the first publication, in the outlet's zone. */
export function articlePath(edition: string, publishedAt: Date, timeZone: string, slug: string): string {
  const parts = monthFormat(timeZone).formatToParts(publishedAt)
  const part = (type: 'year' | 'month') => parts.find((each) => each.type === type)?.value ?? ''
  return `/${edition}/${part('year')}/${part('month')}/${slug}`
}

/** When a month begins in a time zone. Month 13 is the January after. */
export function monthBegins(year: number, month: number, timeZone: string): Date {
  const [y, m] = month > 12 ? [year + 1, month - 12] : [year, month]
  return new Date(Temporal.ZonedDateTime.from({ year: y, month: m, day: 1, timeZone }).epochMilliseconds)
}

/** Postgres keeps no NUL in a text, so there is nothing at a path that has one. */
export function isPath(text: string): boolean {
  return !text.includes('\0')
}

/** The year and the month in an article's path. */
export function yearAndMonthOf(path: string): { year: string; month: string } {
  const [, , year = '', month = ''] = path.split('/')
  return { year, month }
}
