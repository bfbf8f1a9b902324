import { absoluteUrl } from '#lib/places.ts'
import { element, xmlDocument } from '#lib/xml.ts'

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

export type SitemapPage = {
  language: string
  path: string
  /** ISO 8601; left out where it isn't known. */
  modified?: string
  /** The same page in other editions. */
  translations: readonly { language: string; path: string }[]
  /** Of fronts alone: the path for readers of no language in particular. */
  anyLanguage?: string
}

/** The most that the protocol allows in one sitemap. */
export const mostUrls = 50_000

export function writeSitemap(pages: readonly SitemapPage[]): string {
  return xmlDocument(
    element(
      'urlset',
      { xmlns: namespace, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' },
      pages.slice(0, mostUrls).map((page) =>
        element(
          'url',
          {},
          element('loc', {}, absoluteUrl(page.path)),
          page.modified && element('lastmod', {}, page.modified),
          listVersions(page).map(({ language, path }) =>
            element('xhtml:link', { rel: 'alternate', hreflang: language, href: absoluteUrl(path) }),
          ),
        ),
      ),
    ),
  )
}

/** The same set as in the page's head: each version names all of them, itself included. */
function listVersions({ language, path, translations, anyLanguage }: SitemapPage) {
  const others = translations.filter((each) => each.language !== language)
  if (others.length === 0) return []
  const versions = [{ language, path }, ...others].sort((a, b) => (a.language < b.language ? -1 : 1))
  return anyLanguage === undefined ? versions : [...versions, { language: 'x-default', path: anyLanguage }]
}

export function writeSitemapIndex(paths: readonly string[]): string {
  const sitemaps = paths.map((path) => element('sitemap', {}, element('loc', {}, absoluteUrl(path))))
  return xmlDocument(element('sitemapindex', { xmlns: namespace }, sitemaps))
}

export type NewsItem = {
  path: string
  publication: string
  /** ISO 639. */
  language: string
  /** With the offset of its zone. */
  published: string
  title: string
}

export function writeNewsSitemap(items: readonly NewsItem[]): string {
  return xmlDocument(
    element(
      'urlset',
      { xmlns: namespace, 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' },
      items.map((item) =>
        element(
          'url',
          {},
          element('loc', {}, absoluteUrl(item.path)),
          element(
            'news:news',
            {},
            element(
              'news:publication',
              {},
              element('news:name', {}, item.publication),
              element('news:language', {}, item.language),
            ),
            element('news:publication_date', {}, item.published),
            element('news:title', {}, item.title),
          ),
        ),
      ),
    ),
  )
}
