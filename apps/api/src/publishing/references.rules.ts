import type { LiveArticle } from './live.store.ts'

/** What an article names, and the public must know to be shown it. */
export type References = { topicIds: string[]; contributorIds: string[]; seriesIds: string[] }

export function referencesOf(article: LiveArticle): References {
  const distinct = (ids: readonly string[]) => [...new Set(ids)]
  return {
    topicIds: distinct([...article.topicIds, ...article.placeIds, ...mentionedTopics(article)]),
    contributorIds: distinct(article.credits.map((credit) => credit.contributorId)),
    seriesIds: article.seriesId ? [article.seriesId] : [],
  }
}

function mentionedTopics(article: LiveArticle): string[] {
  const spans = article.body.flatMap((block) =>
    'content' in block ? block.content : 'items' in block ? block.items.flat() : [],
  )
  return spans.flatMap((span) => (span.marks ?? []).flatMap((mark) => (mark.type === 'topic' ? [mark.topicId] : [])))
}

/** The assets that an article shows. Blocks hold them at any depth: a gallery's, those of a live page's posts. */
export function assetsOf({ leadImage, socialAssetId, body }: LiveArticle): string[] {
  return [...new Set([...(socialAssetId ? [socialAssetId] : []), ...assetsIn([leadImage, body])])]
}

function assetsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'assetId' && typeof inner === 'string' ? [inner] : assetsIn(inner),
  )
}
