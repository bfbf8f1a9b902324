import type { Database } from '@dateline/db'
import type { Client } from './limits/client.ts'
import { type ArticleLoaders, createArticleLoaders } from './public/article/article.loaders.ts'
import { type AssetLoaders, createAssetLoaders } from './public/asset/asset.loaders.ts'
import type { MostRead } from './public/audience/most-read.ts'
import type { Feeds, Following } from './public/feed/feeds.ts'
import type { Reference } from './public/reference/reference.ts'
import { createSearchLoaders, type SearchLoaders } from './public/search/search.loaders.ts'
import { createShown, type Shown } from './shown.ts'
import { outletTag } from './tags.ts'

/** What a resolver of the public graph has at hand. It reads `live`, and cannot reach anything else. */
export type Context = {
  articles: ArticleLoaders
  assets: AssetLoaders
  reference: Reference
  search: SearchLoaders
  shown: Shown
  log: Log
  /** Whoever wrote the operation. Null for the trusted documents, which are our own and have no bounds. */
  client: Client | null
  feeds: Feeds
  /** Of a subscription: where it goes on, and when it ends. */
  following: Following
  mostRead: MostRead
  /** Counts that whoever asks has read an article. */
  countRead: (article: { id: string; editionCode: string }) => void
}

/** Where a request writes what went wrong, under its id. */
export type Log = Record<'warn' | 'error', (detail: object, message: string) => void>

export type Reading = {
  /** For reads by key and short lists. */
  reads: Database
  /** For what may take long (counts), so that it never stands in a short read's way on the same connection. */
  slow: Database
  /** For searches, whose statements end early. */
  searches: Database
  reference: Reference
  feeds: Feeds
  mostRead: MostRead
}

const fromNow: Following = { after: null, signal: new AbortController().signal }

const nobody = () => {}

type Asking = Pick<Context, 'client'> & Partial<Pick<Context, 'following' | 'countRead'>>

export function createContext(
  reading: Reading,
  log: Log,
  { client, following = fromNow, countRead = nobody }: Asking,
): Context {
  const { reference, feeds, mostRead } = reading
  const shown = createShown(outletTag)
  const articles = createArticleLoaders(reading, shown)
  const assets = createAssetLoaders(reading, shown)
  const search = createSearchLoaders(reading.searches, shown)
  return { articles, assets, reference, search, shown, log, client, feeds, following, mostRead, countRead }
}
