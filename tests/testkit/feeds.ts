import { Readable } from 'node:stream'
import { parseFeed } from '@rowanmanning/feed-parser'
import FeedParser from 'feedparser'
import { parseAtomFeed, parseRssFeed } from 'feedsmith'
import RssParser from 'rss-parser'

/** What every reader of feeds wants to know of an item. */
export type ReadItem = {
  id: string | undefined
  url: string | undefined
  title: string | undefined
  published: number
  author: string | undefined
  html: string | undefined
}
export type ReadFeed = { title: string | undefined; items: ReadItem[] }
type Reader = (text: string, format: 'xml' | 'atom') => Promise<ReadFeed>

const time = (date: string | Date | null | undefined) => (date ? new Date(date).getTime() : Number.NaN)

/** Feeds as four programs read them that know nothing of us or of one another. */
export const feedReaders: Record<string, Reader> = {
  async feedsmith(text, format) {
    if (format === 'xml') {
      const feed = parseRssFeed(text)
      const items = feed.items?.map((item) => ({
        id: item.guid?.value,
        url: item.link,
        title: item.title,
        published: time(item.pubDate),
        author: item.dc?.creators?.[0],
        html: item.content?.encoded,
      }))
      return { title: feed.title, items: items ?? [] }
    }
    const feed = parseAtomFeed(text)
    const items = feed.entries?.map((entry) => ({
      id: entry.id,
      url: entry.links?.find(({ rel, hreflang }) => rel === 'alternate' && hreflang === 'fr')?.href,
      title: plain(entry.title),
      published: time(entry.published),
      author: entry.authors?.[0]?.name,
      html: plain(entry.content),
    }))
    return { title: plain(feed.title), items: items ?? [] }
  },

  async 'rss-parser'(text) {
    const parser = new RssParser<object, Record<string, string>>({ customFields: { item: ['id'] } })
    const feed = await parser.parseString(text)
    return {
      title: feed.title,
      items: feed.items.map((item) => ({
        id: item.guid ?? item['id'],
        url: item.link,
        title: item.title,
        published: time(item.isoDate),
        author: item.creator ?? item['author'],
        html: item['content:encoded'] ?? item.content,
      })),
    }
  },

  async feedparser(text) {
    const parser = new FeedParser({})
    const items: ReadItem[] = []
    for await (const item of Readable.from([text]).pipe(parser)) {
      items.push({
        id: item.guid,
        url: item.link,
        title: item.title,
        published: time(item.pubdate),
        author: item.author?.split(',')[0],
        html: item.description,
      })
    }
    return { title: parser.meta.title, items }
  },

  async 'feed-parser'(text) {
    const feed = parseFeed(text)
    return {
      title: feed.title ?? undefined,
      items: feed.items.map((item) => ({
        id: item.id ?? undefined,
        url: item.url ?? undefined,
        title: item.title ?? undefined,
        published: time(item.published),
        author: item.authors[0]?.name ?? undefined,
        html: item.content ?? undefined,
      })),
    }
  },
}

const plain = (text: string | { value?: string } | undefined) => (typeof text === 'object' ? text.value : text)
