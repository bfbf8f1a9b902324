import { countWords, readingMinutes } from '@dateline/content'
import type { ContributorRole, Correction, Credit, TranslatedFrom } from '@dateline/db'
import { articlePath } from '../paths.ts'
import type { LiveArticle } from './live.store.ts'
import type { ArticleRow, Revision } from './newsroom.store.ts'

/** What an article's row in `live` shows besides the revision. */
type Circumstances = {
  publishedAt: Date
  modifiedAt: Date
  timeZone: string
  corrections: Correction[]
  translatedFrom: TranslatedFrom | null
}

/** A revision as the public is shown it. */
export function toLiveArticle(article: ArticleRow, revision: Revision, shown: Circumstances): LiveArticle {
  const words = countWords(revision.body, article.editionCode)
  return {
    id: article.id,
    storyId: article.storyId,
    editionCode: article.editionCode,
    path: articlePath(article.editionCode, shown.publishedAt, shown.timeZone, article.slug),
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
    publishedAt: shown.publishedAt,
    modifiedAt: shown.modifiedAt,
    wordCount: words,
    readingMinutes: readingMinutes(words, article.editionCode),
    leadImage: revision.leadImage,
    sources: revision.sources,
    corrections: shown.corrections,
    licence: revision.licence,
    republicationNote: revision.republicationNote,
    searchTitle: revision.searchTitle,
    searchDescription: revision.searchDescription,
    socialTitle: revision.socialTitle,
    socialDescription: revision.socialDescription,
    socialAssetId: revision.socialAssetId,
    seriesId: revision.seriesId,
    seriesPart: revision.seriesPart,
    relatedIds: revision.relatedIds,
    liveState: revision.liveState,
    revision: revision.number,
    translatedFrom: shown.translatedFrom,
    appeal: revision.appeal,
    body: revision.body,
  }
}

/** Each contributor once, with all that was done. */
export function rolesOf(credits: readonly Credit[]): { contributorId: string; roles: ContributorRole[] }[] {
  const byContributor = Map.groupBy(credits, (credit) => credit.contributorId)
  return [...byContributor].map(([contributorId, all]) => ({
    contributorId,
    roles: [...new Set(all.map(({ role }) => role))],
  }))
}

/** Where an article's corrections stand among those of its edition. */
export function placesOfCorrections({ id: articleId, editionCode, corrections }: LiveArticle) {
  return corrections.map(({ at }, number) => ({ articleId, number, editionCode, at: new Date(at) }))
}
