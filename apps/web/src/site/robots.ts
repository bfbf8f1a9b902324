import { absoluteUrl } from '#lib/places.ts'

/** What is made for one reader alone, or for a query, is nothing to find. Everything else is. */
export function writeRobots(): string {
  return [
    'User-agent: *',
    'Allow: /',
    'Disallow: /*/search?',
    'Disallow: /*/search/suggestions.json',
    'Disallow: /*/saved$',
    'Disallow: /*/offline$',
    'Disallow: /*/republish$',
    'Disallow: /oembed?',
    '',
    `Sitemap: ${absoluteUrl('/sitemap.xml')}`,
    `Sitemap: ${absoluteUrl('/sitemaps/news.xml')}`,
    '',
  ].join('\n')
}
