import { type DateStyle, dayOf, formatDateLine } from '#words/dates.ts'

type Unit = 'day' | 'month' | 'year'
type Group<T> = { key: string; name: string; items: T[] }

/** Articles that a day has on average, or a month, from which on a list is parted by it; thinner ones are parted by more. */
const dense = { day: 2, month: 1.5 }
const units: Record<Unit, { key: number; name: DateStyle }> = {
  day: { key: 10, name: 'weekday' },
  month: { key: 7, name: 'month' },
  year: { key: 4, name: 'year' },
}

/** Parts a dated list, newest first, by day, month or year: by the finest that leaves few groups of one. */
export function groupByDate<T extends { publishedAt: string }>(
  articles: readonly T[],
  locale: string,
  timeZone: string,
  by?: Unit,
): { unit: Unit; groups: Group<T>[] } {
  const days = articles.map(({ publishedAt }) => dayOf(publishedAt, timeZone))
  const isDense = (unit: 'day' | 'month') =>
    articles.length >= new Set(days.map((day) => day.slice(0, units[unit].key))).size * dense[unit]
  const unit = by ?? (isDense('day') ? 'day' : isDense('month') ? 'month' : 'year')
  const groups: Group<T>[] = []
  for (const [index, article] of articles.entries()) {
    const key = days[index]?.slice(0, units[unit].key) ?? ''
    const last = groups.at(-1)
    if (last?.key === key) last.items.push(article)
    else {
      const name = formatDateLine(article.publishedAt, units[unit].name, locale, timeZone)
      groups.push({ key, name, items: [article] })
    }
  }
  return { unit, groups }
}
