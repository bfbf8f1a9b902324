import { getListings, type Listing } from '#list/listings.ts'
import type { SitemapPage } from './sitemap-xml.ts'

/** Every page of an edition that is no article. */
export async function listEditionPages(edition: string): Promise<SitemapPage[]> {
  const found = await getListings(edition)
  if (!found) return []
  const toPage = ({ path, versions }: Listing): SitemapPage => ({ language: edition, path, translations: versions })
  /** Lists that every edition has, at the same place in each. */
  const everywhere = (rest: string): SitemapPage => ({
    language: edition,
    path: `${found.edition.path}/${rest}`,
    translations: found.edition.versions.map(({ language, path }) => ({ language, path: `${path}/${rest}` })),
  })
  return [
    { ...toPage(found.edition), anyLanguage: '/' },
    ...found.sections.map(toPage),
    ...found.topics.map(toPage),
    ...found.people.map(toPage),
    ...found.series.map(toPage),
    ...found.pages.map(toPage),
    ...['topics', 'people', 'series', 'archive', 'corrections', 'feeds', 'support'].map(everywhere),
  ]
}
