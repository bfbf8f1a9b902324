import { dayOf, formatDateLine } from '#words/dates.ts'

type Group<T> = { key: string; name: string; items: T[] }

/** Articles per day from which on a list is grouped by day; thinner ones are grouped by month. */
const dense = 2

/** Parts a dated list, newest first, by day or by month, whichever leaves fewer groups of one. */
export function groupByDate<T extends { publishedAt: string }>(
  articles: readonly T[],
  locale: string,
  timeZone: string,
): { unit: 'day' | 'month'; groups: Group<T>[] } {
  const days = new Set(articles.map(({ publishedAt }) => dayOf(publishedAt, timeZone)))
  const unit = articles.length >= days.size * dense ? 'day' : 'month'
  const groups: Group<T>[] = []
  for (const article of articles) {
    const day = dayOf(article.publishedAt, timeZone)
    const key = unit === 'day' ? day : day.slice(0, 7)
    const last = groups.at(-1)
    if (last?.key === key) last.items.push(article)
    else {
      const name = formatDateLine(article.publishedAt, unit === 'day' ? 'weekday' : 'month', locale, timeZone)
      groups.push({ key, name, items: [article] })
    }
  }
  return { unit, groups }
}
