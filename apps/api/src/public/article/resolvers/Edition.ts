import { AppError } from '../../../errors.ts'
import { checkPageSize } from '../../../pagination.ts'
import { monthBegins } from '../../../paths.ts'
import type { EditionResolvers } from '../../types.generated.ts'
import { dayOf } from '../archive-day.ts'
import { toFilter } from '../article-filter.ts'

export const Edition: Pick<
  EditionResolvers,
  'archive' | 'archiveDay' | 'articles' | 'corrections' | 'fromOtherEditions' | '__isTypeOf'
> = {
  // Asynchronous even where it refuses: in a list, GraphQL holds the errors of the other items only if none comes at once.
  articles: async (edition, { first, after, ...named }, { articles, reference }) =>
    articles.page(toFilter(reference.current(), edition.code, named), first, after ?? null),
  corrections: async (edition, { first, after }, { articles }) =>
    articles.corrections(edition.code, first, after ?? null),
  archive: async (edition, { year, month }, { articles, reference }) => {
    checkBounds('year', year, years)
    checkBounds('month', month, { least: 1, most: 12 })
    const { timeZone } = reference.current().outlet
    const within = year == null ? null : { from: monthBegins(year, 1, timeZone), to: monthBegins(year, 13, timeZone) }
    const months = await articles.months(edition.code, timeZone, within)
    return month == null ? months : months.filter((each) => each.month === month)
  },
  archiveDay: async (edition, { date }, { articles, reference }) => {
    const day = await articles.day(edition.code, dayOf(date, reference.current().outlet.timeZone))
    return day && { ...day, date, edition: edition.code }
  },
  fromOtherEditions: async (edition, { first }, { articles, reference }) =>
    articles.fromOtherEditions(edition.code, checkPageSize(first), reference.current().editions),
}

type Bounds = { least: number; most: number }
/** Those that Postgres and JavaScript write alike, in every time zone. */
const years: Bounds = { least: 1000, most: 9998 }

function checkBounds(name: string, value: number | null | undefined, { least, most }: Bounds): void {
  if (value == null || (value >= least && value <= most)) return
  throw new AppError('BAD_USER_INPUT', `"${name}" is ${value}; it must be from ${least} to ${most}.`)
}
