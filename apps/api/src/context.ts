import type { Database } from '@dateline/db'
import { type ArticleLoaders, createArticleLoaders } from './public/article/article.loaders.ts'
import { type AssetLoaders, createAssetLoaders } from './public/asset/asset.loaders.ts'
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
  /** Whether the operation is one of the trusted documents, and not one that anybody wrote. */
  isTrusted: boolean
}

/** Where a request writes what went wrong, under its id. */
export type Log = { error: (detail: object, message: string) => void }

export type Reading = {
  /** For reads by key and short lists. */
  reads: Database
  /** For what may take long (counts), so that it never stands in a short read's way on the same connection. */
  slow: Database
  /** For searches, whose statements end early. */
  searches: Database
  reference: Reference
}

export function createContext(reading: Reading, log: Log, { isTrusted }: Pick<Context, 'isTrusted'>): Context {
  const shown = createShown(outletTag)
  return {
    articles: createArticleLoaders(reading, shown),
    assets: createAssetLoaders(reading, shown),
    reference: reading.reference,
    search: createSearchLoaders(reading.searches, shown),
    shown,
    log,
    isTrusted,
  }
}
