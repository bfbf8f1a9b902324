import { expect, test } from 'vitest'
import { examples } from './routes.fixtures.ts'
import { keyOf, parsePath } from './routes.ts'

test.each([
  ['/fr', 'front', {}],
  ['/pt-BR', 'front', {}],
  ['/fr/analyse', 'section', { slug: 'analyse' }],
  ['/fr/analyse/older/MjAyNi_x-', 'older', { slug: 'analyse', cursor: 'MjAyNi_x-' }],
  ['/fr/analyse/feed.xml', 'sectionFeed', { slug: 'analyse', feed: 'feed.xml' }],
  ['/fr/2026/11/un-titre', 'article', { year: '2026', month: '11', slug: 'un-titre' }],
  ['/fr/2026/11/un-titre/changes', 'changes', { year: '2026', month: '11', slug: 'un-titre' }],
  ['/fr/2026/11/12', 'day', { year: '2026', month: '11', day: '12' }],
  ['/fr/2026/11', 'month', { year: '2026', month: '11' }],
  ['/fr/2026', 'year', { year: '2026' }],
  ['/fr/topics', 'topics', {}],
  ['/fr/topics/caracas', 'topic', { slug: 'caracas' }],
  ['/fr/topics/caracas/feed.json', 'topicFeed', { slug: 'caracas', feed: 'feed.json' }],
  ['/fr/people/ana-ruiz/older/x', 'olderOfContributor', { slug: 'ana-ruiz', cursor: 'x' }],
  ['/fr/search', 'search', {}],
  ['/sitemaps/fr-2026-11.xml', 'sitemap', { sitemap: 'fr-2026-11.xml' }],
])('%s is a page: %s', (path, kind, params) => {
  const { edition, ...rest } = parsePath(path)?.params ?? {}
  expect([parsePath(path)?.kind, rest]).toEqual([kind, params])
  expect(parsePath(path)?.edition ?? null).toBe(edition ?? null)
})

test.each([
  '/',
  '/wp-login.php',
  '/FR',
  '/favicon.ico',
  '/fr/',
  '/fr/Analyse',
  '/fr/%61nalyse',
  '/fr/analyse/older',
  '/fr/analyse/older/a b',
  '/fr/2026/13/un-titre',
  '/fr/26/11/un-titre',
  '/fr/2026/11/un-titre/amp',
  '/fr/2026/11/../../etc',
  '/fr/feed.php',
  `/fr/2026/11/${'a'.repeat(201)}`,
])('%s can be none', (path) => {
  expect(parsePath(path)).toBeNull()
})

test.each([
  ['/fr', '?utm_source=x', '/fr'],
  ['/fr/search', '?utm_source=x&q=%20a%20%20b%20&after=', '/fr/search?q=a+b'],
  ['/fr/search', '?year=2024&q=x', '/fr/search?q=x&year=2024'],
  ['/fr/search', '', '/fr/search'],
])('%s%s is kept as %s', (path, search, key) => {
  expect(keyOf(path, search)).toBe(key)
})

test.each(Object.entries(examples))('a path of the kind %s is one of no other kind', (kind, of) => {
  expect([1, 2].map((n) => parsePath(of(n))?.kind)).toEqual([kind, kind])
})
