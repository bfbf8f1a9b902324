import { monthBegins } from '../../../paths.ts'
import type { ArchiveMonthResolvers } from '../../types.generated.ts'

export const ArchiveMonth: ArchiveMonthResolvers = {
  from: ({ year, month }, _args, { reference }) => monthBegins(year, month, reference.current().outlet.timeZone),
  to: ({ year, month }, _args, { reference }) => monthBegins(year, month + 1, reference.current().outlet.timeZone),
  articleCount: ({ count }) => count,
  articles: ({ edition, year, month }, { first, after }, { articles, reference }) => {
    const { timeZone } = reference.current().outlet
    const [from, to] = [monthBegins(year, month, timeZone), monthBegins(year, month + 1, timeZone)]
    return articles.page({ edition, from, to }, first, after ?? null)
  },
}
