import { absoluteUrl } from './places.ts'

/** The formats of feeds, by how their addresses end. */
export const feedFormats = {
  xml: { name: 'RSS', type: 'application/rss+xml' },
  atom: { name: 'Atom', type: 'application/atom+xml' },
  json: { name: 'JSON Feed', type: 'application/feed+json' },
} as const

export type FeedFormat = keyof typeof feedFormats
export type FeedAddresses = Readonly<Record<FeedFormat, string>>

/** Where the feeds of a list are, such as of a front, a section, a topic, at its path. */
export function feedAddresses(path: string): FeedAddresses {
  const url = absoluteUrl(path)
  return { xml: `${url}/feed.xml`, atom: `${url}/feed.atom`, json: `${url}/feed.json` }
}
