import { expect, test } from 'vitest'
import { listArticleSitemaps, parseSitemapName, periodOf, sitemapPath } from './sitemap-names.ts'

test.each([
  ['/sitemaps/news.xml', { kind: 'news' }],
  ['/sitemaps/fr-pages.xml', { kind: 'pages', edition: 'fr' }],
  ['/sitemaps/pt-br-2026-11.xml', { kind: 'articles', edition: 'pt-br', year: 2026, month: 11, day: null }],
  ['/sitemaps/fr-2026-11-07.xml', { kind: 'articles', edition: 'fr', year: 2026, month: 11, day: 7 }],
] as const)('%s is read as it is written', (path, name) => {
  expect(parseSitemapName(path.slice('/sitemaps/'.length))).toEqual(name)
  expect(sitemapPath(name)).toBe(path)
})

test('other names are none', () => {
  for (const name of ['fr.xml', 'fr-2026.xml', 'fr-2026-1.xml', 'pages.xml']) expect(parseSitemapName(name)).toBeNull()
})

test('a month that is too large for one sitemap has one a day', () => {
  const names = listArticleSitemaps('fr', [
    { year: 2024, month: 3, articleCount: 12 },
    { year: 2024, month: 2, articleCount: 10_001 },
  ])

  expect(names).toHaveLength(30)
  expect(names.slice(0, 2).map(sitemapPath)).toEqual(['/sitemaps/fr-2024-03.xml', '/sitemaps/fr-2024-02-29.xml'])
})

test('a month begins and ends in the zone of the outlet', () => {
  const month = { kind: 'articles', edition: 'fr', year: 2026, month: 12, day: null } as const

  expect(periodOf(month, 'America/Montevideo')).toEqual({ from: '2026-12-01T03:00:00Z', to: '2027-01-01T03:00:00Z' })
  expect(periodOf({ ...month, day: 31 }, 'UTC')).toEqual({ from: '2026-12-31T00:00:00Z', to: '2027-01-01T00:00:00Z' })
  expect(periodOf({ ...month, month: 13 }, 'UTC')).toBeNull()
  expect(periodOf({ ...month, day: 32 }, 'UTC')).toBeNull()
})
