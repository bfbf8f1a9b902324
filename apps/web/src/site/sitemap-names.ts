/** What a sitemap lists. */
export type SitemapName =
  | { kind: 'news' }
  | { kind: 'pages'; edition: string }
  | { kind: 'articles'; edition: string; year: number; month: number; day: number | null }

const form =
  /^(?:(?<news>news)|(?<edition>[a-z0-9-]+?)-(?:(?<pages>pages)|(?<year>\d{4})-(?<month>\d\d)(?:-(?<day>\d\d))?))\.xml$/

/** Addresses of the site are lower case, and codes such as `pt-BR` are not: whoever has the codes compares them so. */
export function parseSitemapName(name: string): SitemapName | null {
  const parts = form.exec(name)?.groups
  if (!parts) return null
  const { news, edition = '', pages, year, month, day } = parts
  if (news) return { kind: 'news' }
  if (pages) return { kind: 'pages', edition }
  return { kind: 'articles', edition, year: Number(year), month: Number(month), day: day ? Number(day) : null }
}

export function sitemapPath(name: SitemapName): string {
  const two = (number: number) => String(number).padStart(2, '0')
  switch (name.kind) {
    case 'news':
      return '/sitemaps/news.xml'
    case 'pages':
      return `/sitemaps/${name.edition.toLowerCase()}-pages.xml`
    case 'articles': {
      const { edition, year, month, day } = name
      const date = [year, two(month), ...(day === null ? [] : [two(day)])].join('-')
      return `/sitemaps/${edition.toLowerCase()}-${date}.xml`
    }
  }
}

/** A month with more articles has a sitemap for each of its days, so that none takes long to make or is too large. */
export const mostInMonth = 10_000

type Month = { year: number; month: number; articleCount: number }

/** The sitemaps of an edition's articles, the newest first. */
export function listArticleSitemaps(edition: string, archive: readonly Month[]): SitemapName[] {
  return archive.flatMap(({ year, month, articleCount }): SitemapName[] => {
    const whole = { kind: 'articles' as const, edition, year, month, day: null }
    if (articleCount <= mostInMonth) return [whole]
    const { daysInMonth } = Temporal.PlainYearMonth.from({ year, month })
    return Array.from({ length: daysInMonth }, (_, index) => ({ ...whole, day: daysInMonth - index }))
  })
}

/** From when to when in the zone, as instants; null for a date that there is not. */
export function periodOf(
  { year, month, day }: Extract<SitemapName, { kind: 'articles' }>,
  timeZone: string,
): { from: string; to: string } | null {
  try {
    const first = Temporal.PlainDate.from({ year, month, day: day ?? 1 }, { overflow: 'reject' })
    const next = first.add(day === null ? { months: 1 } : { days: 1 })
    const instantOf = (date: Temporal.PlainDate) => date.toZonedDateTime(timeZone).toInstant().toString()
    return { from: instantOf(first), to: instantOf(next) }
  } catch {
    return null
  }
}
