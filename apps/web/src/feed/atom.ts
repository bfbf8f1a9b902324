import { feedFormats } from '#lib/feed-links.ts'
import { element, type Xml, xmlDocument } from '#lib/xml.ts'
import type { Feed, FeedItem, Person } from './feed.ts'
import { toMedia } from './media.ts'

/** Atom, RFC 4287. */
export function toAtom(feed: Feed): string {
  const { language, addresses, hub, publisher } = feed
  const root = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:media': 'http://search.yahoo.com/mrss/', 'xml:lang': language },
    element('id', {}, feed.id),
    element('title', {}, feed.title),
    element('subtitle', {}, feed.description),
    element('updated', {}, feed.updated ?? never),
    element('author', {}, element('name', {}, publisher.name), element('uri', {}, publisher.url)),
    element('icon', {}, feed.icon),
    element('rights', {}, feed.rights),
    element('link', { rel: 'self', type: feedFormats.atom.type, href: addresses.atom }),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: feed.page }),
    hub && element('link', { rel: 'hub', href: hub }),
    feed.versions.map((each) =>
      element('link', {
        rel: 'alternate',
        type: feedFormats.atom.type,
        hreflang: each.language,
        href: each.addresses.atom,
      }),
    ),
    feed.items.map((item) => toEntry(item, language)),
  )
  return xmlDocument(root)
}

/** An empty feed has to say a time, and always the same. */
const never = '1970-01-01T00:00:00.000Z'

function toEntry(item: FeedItem, language: string): Xml {
  return element(
    'entry',
    {},
    element('id', {}, item.id),
    element('title', {}, item.title),
    element('published', {}, item.published),
    element('updated', {}, item.updated),
    item.authors.map((person) => toPerson('author', person)),
    item.translators.map((person) => toPerson('contributor', person)),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: item.url }),
    item.versions.map((each) =>
      element('link', { rel: 'alternate', type: 'text/html', hreflang: each.language, href: each.url }),
    ),
    item.rights.url && element('link', { rel: 'license', href: item.rights.url, title: item.rights.name }),
    item.categories.map(({ name, scheme }) => element('category', { term: name, scheme })),
    element('rights', {}, item.rights.name),
    item.summary && element('summary', {}, item.summary),
    element('content', { type: 'html' }, item.html),
    item.image && toMedia(item.image),
  )
}

function toPerson(name: 'author' | 'contributor', person: Person): Xml {
  return element(name, {}, element('name', {}, person.name), element('uri', {}, person.url))
}
