import type { FeedFormat } from '#lib/feed-links.ts'
import { toAtom } from './atom.ts'
import type { Feed } from './feed.ts'
import { toJsonFeed } from './json-feed.ts'
import { toRss } from './rss.ts'

export const writeFeed: Readonly<Record<FeedFormat, (feed: Feed) => string>> = {
  xml: toRss,
  atom: toAtom,
  json: toJsonFeed,
}
