import { assetsOf, contributorsOf, topicsOf } from '@dateline/content'
import type { LiveArticle } from './live.store.ts'

/** What an article names, and the public must know to be shown it. */
export type References = { topicIds: string[]; contributorIds: string[]; seriesIds: string[] }

export function referencesOf(article: LiveArticle): References {
  const distinct = (ids: readonly string[]) => [...new Set(ids)]
  return {
    topicIds: distinct([...article.topicIds, ...article.placeIds, ...topicsOf(article.body)]),
    contributorIds: distinct([
      ...article.credits.map((credit) => credit.contributorId),
      ...contributorsOf(article.body),
    ]),
    seriesIds: article.seriesId ? [article.seriesId] : [],
  }
}

/** The assets that an article shows. */
export function shownAssets({ leadImage, socialAssetId, body }: LiveArticle): string[] {
  return [...new Set([socialAssetId ?? [], leadImage?.assetId ?? [], assetsOf(body)].flat())]
}
