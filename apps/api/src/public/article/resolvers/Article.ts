import { AppError } from '../../../errors.ts'
import { toGlobalId } from '../../../ids.ts'
import { toBodyBlock } from '../../body/to-body-block.ts'
import { findCredits } from '../../contributor/find-credits.ts'
import { mapReady } from '../../map-ready.ts'
import { getEdition } from '../../reference/get-edition.ts'
import { findTopics } from '../../topic/find-topics.ts'
import type { ArticleResolvers } from '../../types.generated.ts'
import type { ArticleMapper } from '../article.mappers.ts'
import type { ArticleText } from '../article.store.ts'
import { formatByline } from '../byline.ts'
import { listVersions } from '../list-versions.ts'
import { textOf } from '../text-of.ts'

export const Article: Pick<
  ArticleResolvers,
  | 'body'
  | 'byline'
  | 'corrections'
  | 'credits'
  | 'dateline'
  | 'edition'
  | 'headline'
  | 'id'
  | 'isOriginal'
  | 'kicker'
  | 'kind'
  | 'licence'
  | 'modifiedAt'
  | 'nextInSeries'
  | 'original'
  | 'path'
  | 'previousInSeries'
  | 'publishedAt'
  | 'readingMinutes'
  | 'related'
  | 'republicationNote'
  | 'revision'
  | 'searchDescription'
  | 'searchTitle'
  | 'section'
  | 'series'
  | 'seriesPart'
  | 'slug'
  | 'socialDescription'
  | 'socialTitle'
  | 'sources'
  | 'standfirst'
  | 'story'
  | 'topics'
  | 'translatedFrom'
  | 'translations'
  | 'wordCount'
  | '__isTypeOf'
> = {
  id: (article) => toGlobalId('Article', article.id),
  edition: (article, _args, { reference }) => getEdition(reference, article.editionCode),
  story: (article) => ({ id: article.storyId }),
  translations: async (article, _args, context) =>
    (await listVersions(context, article.storyId)).filter((version) => version.id !== article.id),
  original: (article, _args, context) =>
    article.isOriginal
      ? null
      : listVersions(context, article.storyId).then((versions) => versions.find((each) => each.isOriginal) ?? null),
  kind: (article) => article.kind.toUpperCase() as Uppercase<typeof article.kind>,
  dateline: (article, _args, { reference }) => findTopics(reference, article.placeIds, article.editionCode),
  byline: (article, _args, { reference }) =>
    mapReady(findCredits(reference, article.credits), (credits) =>
      formatByline(
        credits.map(({ contributor, role }) => ({ name: contributor.name, role })),
        article.editionCode,
      ),
    ),
  credits: (article, _args, { reference }) => findCredits(reference, article.credits),
  section: (article, _args, { reference }) =>
    article.sectionId ? reference.current().section(article.sectionId, article.editionCode) : null,
  topics: (article, _args, { reference }) => findTopics(reference, article.topicIds, article.editionCode),
  body: (article, _args, context) =>
    mapReady(textOf(article, context), ({ body }) => body.map((block) => toBodyBlock(block, article.editionCode))),
  translatedFrom: (article, _args, context) =>
    mapReady(textOf(article, context), ({ translatedFrom }) => translatedFrom),
  sources: (article, _args, context) => mapReady(textOf(article, context), ({ sources }) => sources),
  corrections: (article, _args, context) =>
    mapReady(textOf(article, context), ({ corrections }) =>
      corrections.map(({ at, ...correction }) => ({ ...correction, at: new Date(at), article })),
    ),
  licence: (article, _args, { reference }) => article.licence ?? reference.current().outlet.licence,
  republicationNote: (article, _args, context) =>
    mapReady(textOf(article, context), ({ republicationNote }) => republicationNote),
  searchTitle: (article, _args, context) =>
    mapReady(textOf(article, context), (text) => searchTextOf(article, text).title),
  searchDescription: (article, _args, context) =>
    mapReady(textOf(article, context), (text) => searchTextOf(article, text).description),
  socialTitle: (article, _args, context) =>
    mapReady(textOf(article, context), (text) => text.socialTitle ?? searchTextOf(article, text).title),
  socialDescription: (article, _args, context) =>
    mapReady(textOf(article, context), (text) => text.socialDescription ?? searchTextOf(article, text).description),
  series: (article, _args, { reference }) =>
    article.seriesId ? reference.current().series(article.seriesId, article.editionCode) : null,
  nextInSeries: (article, _args, { articles }) => articles.neighbour(article, 'next'),
  previousInSeries: (article, _args, { articles }) => articles.neighbour(article, 'previous'),
  related: async (article, { first }, context) => {
    if (first < 1 || first > 20) {
      throw new AppError('BAD_USER_INPUT', `"first" is ${first}; it must be from 1 to 20.`)
    }
    return context.articles.related(article, (await textOf(article, context)).relatedIds, first)
  },
}

function searchTextOf(article: ArticleMapper, { searchTitle, searchDescription }: ArticleText) {
  return { title: searchTitle ?? article.headline, description: searchDescription ?? article.standfirst }
}
