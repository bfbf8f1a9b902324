/**
 * Every path of the site, by its form alone. What fits none of these is answered without asking anybody, and nothing
 * is kept for it. The first that fits counts: words of the site's own stand before what the newsroom names.
 */
type Row = {
  pattern: string
  /** Names in the query that mean something, in the order in which the page is kept under them. Others are dropped. */
  query?: readonly string[]
  /**
   * Kept apart, in little room: there are as many as somebody asks for, and no number of them pushes out what people read.
   */
  countless?: true
}

const rows = {
  front: { pattern: '/:edition' },
  feeds: { pattern: '/:edition/feeds' },
  archive: { pattern: '/:edition/archive' },
  corrections: { pattern: '/:edition/corrections' },
  newsletter: { pattern: '/:edition/newsletter' },
  offline: { pattern: '/:edition/offline' },
  saved: { pattern: '/:edition/saved' },
  support: { pattern: '/:edition/support' },
  search: { pattern: '/:edition/search', query: ['q', 'section', 'topic', 'kind', 'year', 'after'], countless: true },
  suggestions: { pattern: '/:edition/search/suggestions.json', query: ['q'], countless: true },
  topics: { pattern: '/:edition/topics' },
  people: { pattern: '/:edition/people' },
  allSeries: { pattern: '/:edition/series' },
  topic: { pattern: '/:edition/topics/:slug' },
  contributor: { pattern: '/:edition/people/:slug' },
  series: { pattern: '/:edition/series/:slug' },
  outletPage: { pattern: '/:edition/about/:slug' },
  /** A revision that is not public, for whoever has a link to it. */
  preview: { pattern: '/:edition/preview/:token', countless: true },
  frontFeed: { pattern: '/:edition/:feed' },
  topicFeed: { pattern: '/:edition/topics/:slug/:feed' },
  contributorFeed: { pattern: '/:edition/people/:slug/:feed' },
  seriesFeed: { pattern: '/:edition/series/:slug/:feed' },
  olderCorrections: { pattern: '/:edition/corrections/older/:cursor', countless: true },
  olderOfTopic: { pattern: '/:edition/topics/:slug/older/:cursor', countless: true },
  olderOfContributor: { pattern: '/:edition/people/:slug/older/:cursor', countless: true },
  olderOfSeries: { pattern: '/:edition/series/:slug/older/:cursor', countless: true },
  year: { pattern: '/:edition/:year' },
  month: { pattern: '/:edition/:year/:month' },
  olderOfMonth: { pattern: '/:edition/:year/:month/older/:cursor', countless: true },
  day: { pattern: '/:edition/:year/:month/:day' },
  article: { pattern: '/:edition/:year/:month/:slug' },
  olderPosts: { pattern: '/:edition/:year/:month/:slug/older/:cursor', countless: true },
  /** No page: the server itself answers, for as long as somebody listens. */
  changes: { pattern: '/:edition/:year/:month/:slug/changes' },
  republish: { pattern: '/:edition/:year/:month/:slug/republish' },
  card: { pattern: '/:edition/:year/:month/:slug/card.png', countless: true },
  section: { pattern: '/:edition/:slug' },
  older: { pattern: '/:edition/:slug/older/:cursor', countless: true },
  sectionFeed: { pattern: '/:edition/:slug/:feed' },
  editionManifest: { pattern: '/:edition/manifest.webmanifest' },
  editionCard: { pattern: '/:edition/card.png' },
  robots: { pattern: '/robots.txt' },
  humans: { pattern: '/humans.txt' },
  llms: { pattern: '/llms.txt' },
  security: { pattern: '/.well-known/security.txt' },
  feedList: { pattern: '/feeds.opml' },
  sitemapIndex: { pattern: '/sitemap.xml' },
  sitemap: { pattern: '/sitemaps/:sitemap' },
  oembed: { pattern: '/oembed', query: ['url', 'format', 'maxwidth', 'maxheight'], countless: true },
} as const satisfies Record<string, Row>

export type RouteKind = keyof typeof rows

export type Route = {
  kind: RouteKind
  /** Null for what belongs to the whole outlet. */
  edition: string | null
  /** The parts of the path that are named in its pattern. */
  params: Readonly<Record<string, string>>
  query: readonly string[]
  countless: boolean
}

const slug = '[a-z0-9]+(?:-+[a-z0-9]+)*'
const parts: Readonly<Record<string, string>> = {
  edition: '[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}',
  slug,
  year: '\\d{4}',
  month: '(?:0[1-9]|1[0-2])',
  day: '(?:0[1-9]|[12]\\d|3[01])',
  cursor: '[\\w-]{1,200}',
  token: '[\\w-]{78}',
  feed: 'feed\\.(?:xml|atom|json)',
  sitemap: `${slug}\\.xml`,
}
const longestPart = 200

/** A section can't have such a name. */
export function isYear(part: string): boolean {
  return /^\d{4}$/.test(part)
}

const compiled = Object.entries(rows).map(([kind, row]: [string, Row]) => ({
  kind: kind as RouteKind,
  form: new RegExp(
    `^${row.pattern.replace(/\./g, '\\.').replace(/:([a-z]+)/g, (_, name: string) => `(?<${name}>${parts[name]})`)}$`,
  ),
  query: row.query ?? [],
  countless: row.countless ?? false,
}))

/** Null for what can't be a page. */
export function parsePath(path: string): Route | null {
  if (path.split('/').some((part) => part.length > longestPart)) return null
  for (const { kind, form, query, countless } of compiled) {
    const match = form.exec(path)
    if (!match) continue
    const params = { ...match.groups }
    return { kind, edition: params['edition'] ?? null, params, query, countless }
  }
  return null
}

const longestValue = 500

/** The one name under which what stands at an address is kept: its path, and of the query what means something. */
export function keyOf(path: string, search: string): string {
  const names = search === '' ? [] : (parsePath(path)?.query ?? [])
  if (names.length === 0) return path
  const asked = new URLSearchParams(search)
  const kept = new URLSearchParams()
  for (const name of names) {
    const value = asked.get(name)?.trim().replace(/\s+/g, ' ').slice(0, longestValue)
    if (value) kept.set(name, value)
  }
  return kept.size > 0 ? `${path}?${kept}` : path
}
