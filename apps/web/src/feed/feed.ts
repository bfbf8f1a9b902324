import type { FeedAddresses } from '#lib/feed-links.ts'

/** A feed and what stands in it, in no format yet. All addresses are absolute, all instants ISO 8601. */
export type Feed = {
  id: string
  title: string
  description: string
  language: string
  /** The page whose articles these are. */
  page: string
  /** Where the feed itself is, in each of the formats. */
  addresses: FeedAddresses
  /** The same list in other editions, as feeds. */
  versions: readonly { language: string; addresses: FeedAddresses }[]
  publisher: { name: string; url: string; email: string | null }
  icon: string
  /** Where whoever subscribes is told of what is new; null when the outlet has no hub. */
  hub: string | null
  rights: string
  /** When the newest of it was changed; null for an empty feed. */
  updated: string | null
  items: readonly FeedItem[]
}

export type FeedItem = {
  /** Stable, whatever becomes of the article's path and of the site's name. */
  id: string
  url: string
  title: string
  summary: string | null
  html: string
  published: string
  updated: string
  authors: readonly Person[]
  translators: readonly Person[]
  /** What it is about; `scheme` is where the names come from: the edition's sections, or its topics. */
  categories: readonly { name: string; scheme: string }[]
  image: Image | null
  versions: readonly { language: string; url: string }[]
  rights: { name: string; url: string | null }
}

export type Person = { name: string; url: string }

export type Image = {
  url: string
  type: string
  width: number
  height: number
  credit: string
  alt: string
  caption: string | null
}
