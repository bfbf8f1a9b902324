import type { Feed, FeedItem } from './feed.ts'

/** JSON Feed 1.1. What it has no name for stands under `_dateline`. */
export function toJsonFeed(feed: Feed): string {
  const { language, publisher, hub } = feed
  const written = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.addresses.json,
    description: feed.description,
    icon: feed.icon,
    favicon: feed.icon,
    language,
    authors: [{ name: publisher.name, url: publisher.url }],
    ...(hub && { hubs: [{ type: 'WebSub', url: hub }] }),
    _dateline: {
      rights: feed.rights,
      alternates: feed.versions.map((each) => ({ language: each.language, url: each.addresses.json })),
    },
    items: feed.items.map((item) => toItem(item, language)),
  }
  return `${JSON.stringify(written)}\n`
}

function toItem(item: FeedItem, language: string): object {
  const { summary, image, authors, categories } = item
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    ...(summary && { summary }),
    content_html: item.html,
    date_published: item.published,
    date_modified: item.updated,
    language,
    ...(authors.length > 0 && { authors }),
    ...(categories.length > 0 && { tags: categories.map(({ name }) => name) }),
    ...(image && { image: image.url }),
    _dateline: {
      licence: item.rights,
      ...(image && { image_alt: image.alt, image_credit: image.credit }),
      ...(item.translators.length > 0 && { translators: item.translators }),
      alternates: item.versions,
    },
  }
}
