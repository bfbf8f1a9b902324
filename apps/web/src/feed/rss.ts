import { feedFormats } from '#lib/feed-links.ts'
import { cdata, element, type Xml, xmlDocument } from '#lib/xml.ts'
import type { Feed, FeedItem } from './feed.ts'
import { toMedia } from './media.ts'

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
}

/** How long a reader may wait before it asks again, in minutes. */
const minutesToLive = 15

/** RSS 2.0 after the specification and the best practices of the RSS Advisory Board. */
export function toRss(feed: Feed): string {
  const { title, page, language, addresses, hub, icon } = feed
  const channel = element(
    'channel',
    {},
    element('title', {}, title),
    element('link', {}, page),
    element('description', {}, feed.description),
    element('language', {}, language),
    element('copyright', {}, feed.rights),
    feed.publisher.email && element('managingEditor', {}, `${feed.publisher.email} (${feed.publisher.name})`),
    feed.updated && element('lastBuildDate', {}, toRfc822(feed.updated)),
    element('docs', {}, 'https://www.rssboard.org/rss-specification'),
    element('ttl', {}, minutesToLive),
    element('image', {}, element('url', {}, icon), element('title', {}, title), element('link', {}, page)),
    atomLink({ rel: 'self', type: feedFormats.xml.type, href: addresses.xml }),
    hub && atomLink({ rel: 'hub', href: hub }),
    atomLink({ rel: 'alternate', type: feedFormats.atom.type, href: addresses.atom }),
    atomLink({ rel: 'alternate', type: feedFormats.json.type, href: addresses.json }),
    feed.versions.map((each) =>
      atomLink({ rel: 'alternate', type: feedFormats.xml.type, hreflang: each.language, href: each.addresses.xml }),
    ),
    feed.items.map((item) => toItem(item, language)),
  )
  return xmlDocument(element('rss', { version: '2.0', 'xml:lang': language, ...namespaces }, channel))
}

function toItem(item: FeedItem, language: string): Xml {
  return element(
    'item',
    {},
    element('title', {}, item.title),
    element('link', {}, item.url),
    element('guid', { isPermaLink: 'false' }, item.id),
    element('pubDate', {}, toRfc822(item.published)),
    element('atom:updated', {}, item.updated),
    item.authors.map(({ name }) => element('dc:creator', {}, name)),
    item.translators.map(({ name }) => element('dc:contributor', {}, name)),
    element('dc:language', {}, language),
    element('dc:rights', {}, item.rights.name),
    item.rights.url && element('dcterms:license', {}, item.rights.url),
    item.categories.map(({ name, scheme }) => element('category', { domain: scheme }, name)),
    item.summary && element('description', {}, item.summary),
    element('content:encoded', {}, cdata(item.html)),
    item.image && toMedia(item.image),
    item.versions.map(({ language, url }) =>
      atomLink({ rel: 'alternate', type: 'text/html', hreflang: language, href: url }),
    ),
  )
}

function atomLink(attributes: Record<string, string>): Xml {
  return element('atom:link', attributes)
}

/** RFC 822 with the year in full: `Thu, 12 Nov 2026 14:00:00 GMT`. */
function toRfc822(iso: string): string {
  return new Date(iso).toUTCString()
}
