import { feedAddresses } from '#lib/feed-links.ts'
import { absoluteUrl } from '#lib/places.ts'
import { element, type Xml, xmlDocument } from '#lib/xml.ts'
import { getWords } from '#words/words.ts'

type Listing = { name: string; path: string }

export type FeedList = {
  language: string
  name: string
  edition: Listing
  sections: readonly Listing[]
  series: readonly Listing[]
  topics: readonly Listing[]
  people: readonly Listing[]
}

/** All feeds, edition by edition, as a feed reader imports them: OPML 2.0. */
export function writeOpml(title: string, lists: readonly FeedList[]): string {
  return xmlDocument(
    element(
      'opml',
      { version: '2.0' },
      element('head', {}, element('title', {}, title), element('docs', {}, 'http://opml.org/spec2.opml')),
      element('body', {}, lists.map(outlineOf)),
    ),
  )
}

function outlineOf({ language, name, edition, sections, series, topics, people }: FeedList): Xml {
  const { machines, sections: sectionsName, topics: topicsName } = getWords(language)
  const feed = (listing: Listing) => toOutline(language, listing, edition.name)
  const group = (text: string, listings: readonly Listing[]) =>
    listings.length > 0 && element('outline', { text }, listings.map(feed))
  return element(
    'outline',
    { text: name },
    toOutline(language, edition, null),
    group(sectionsName, sections),
    group(machines.series, series),
    group(topicsName, topics),
    group(machines.people, people),
  )
}

function toOutline(language: string, { name, path }: Listing, edition: string | null): Xml {
  return element('outline', {
    type: 'rss',
    text: name,
    title: edition === null ? name : `${name} | ${edition}`,
    version: 'RSS2',
    language,
    xmlUrl: feedAddresses(path).xml,
    htmlUrl: absoluteUrl(path),
  })
}
