import type { ArchiveDayResolvers } from '../../types.generated.ts'
import { dateOf } from '../archive-day.ts'

export const ArchiveDay: ArchiveDayResolvers = {
  previous: ({ previous }, _args, { reference }) => previous && dateOf(previous, reference.current().outlet.timeZone),
  next: ({ next }, _args, { reference }) => next && dateOf(next, reference.current().outlet.timeZone),
  articleCount: ({ count }) => count,
  articles: ({ edition, from, to }, { first, after }, { articles }) =>
    articles.page({ edition, from, to }, first, after ?? null),
}
