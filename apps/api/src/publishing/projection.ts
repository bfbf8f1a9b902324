import { countWords, readingMinutes } from '@dateline/content'
import { articlePath } from '../paths.ts'
import type { LiveArticle } from './live.store.ts'
import type { ArticleRow, Revision } from './newsroom.store.ts'

/** A revision as the public is shown it. */
export function toLiveArticle(
  article: ArticleRow,
  revision: Revision,
  times: { publishedAt: Date; modifiedAt: Date; timeZone: string },
): LiveArticle {
  const words = countWords(revision.body, article.editionCode)
  return {
    id: article.id,
    storyId: article.storyId,
    editionCode: article.editionCode,
    path: articlePath(article.editionCode, times.publishedAt, times.timeZone, article.slug),
    slug: article.slug,
    isOriginal: article.isOriginal,
    kind: revision.kind,
    sectionId: revision.sectionId,
    kicker: revision.kicker,
    headline: revision.headline,
    standfirst: revision.standfirst,
    placeIds: revision.placeIds,
    topicIds: revision.topicIds,
    credits: revision.credits,
    publishedAt: times.publishedAt,
    modifiedAt: times.modifiedAt,
    wordCount: words,
    readingMinutes: readingMinutes(words, article.editionCode),
    appeal: revision.appeal,
    body: revision.body,
  }
}
