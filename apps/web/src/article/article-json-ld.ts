import type { ArticleKind, ArticleViewFragment, ContributorRole } from '#gql'
import { absoluteUrl } from '#lib/places.ts'
import { toZonedTime } from '#lib/zoned-time.ts'
import { cardPath, cardSize } from '#seo/card.ts'
import { publisher } from '#seo/json-ld.ts'
import { personId } from '#seo/list-json-ld.ts'
import { articleDescription, articleText } from './article-text.ts'
import { liveBlog } from './live-json-ld.ts'

export type Outlet = { name: string; timeZone: string }

/** As far as schema.org has a name of its own. */
const types: Partial<Record<ArticleKind, string>> = {
  ANALYSIS: 'AnalysisNewsArticle',
  LIVE: 'LiveBlogPosting',
  OPINION: 'OpinionNewsArticle',
}

export function articleJsonLd(article: ArticleViewFragment, outlet: Outlet): object {
  const url = absoluteUrl(article.path)
  const { licence, series, seriesPart, corrections, sources } = article
  const authors = listPeople(article, 'AUTHOR')
  const description = article.searchDescription ?? articleDescription(article)
  const time = (instant: string) => toZonedTime(instant, outlet.timeZone)
  return {
    '@type': types[article.kind] ?? 'NewsArticle',
    '@id': idOf(article),
    url,
    mainEntityOfPage: url,
    headline: article.headline,
    ...(article.searchTitle !== article.headline && { alternativeHeadline: article.searchTitle }),
    ...(description && { description }),
    image: imagesOf(article),
    datePublished: time(article.publishedAt),
    dateModified: time(article.modifiedAt),
    inLanguage: article.edition.code,
    isAccessibleForFree: true,
    ...(licence.url && { license: licence.url }),
    copyrightHolder: { '@id': absoluteUrl('/#outlet') },
    author: authors.length > 0 ? authors : [publisher(outlet)],
    ...some('translator', listPeople(article, 'TRANSLATOR')),
    ...some('editor', listPeople(article, 'EDITOR')),
    ...some('contributor', listPeople(article, 'PHOTOGRAPHER')),
    publisher: publisher(outlet),
    ...(article.section && { articleSection: article.section.name }),
    ...some('about', article.topics.map(toThing)),
    ...some(
      'keywords',
      article.topics.map(({ name }) => name),
    ),
    ...some('contentLocation', article.dateline.map(toPlace)),
    ...some('locationCreated', article.dateline.map(toPlace)),
    ...(article.dateline.length > 0 && { dateline: article.dateline.map(({ name }) => name).join('/') }),
    ...(series && {
      isPartOf: { '@type': 'CreativeWorkSeries', name: series.title, url: absoluteUrl(series.path) },
      ...(seriesPart !== null && { position: seriesPart }),
    }),
    ...versions(article),
    ...some(
      'correction',
      corrections.map(({ at, text }) => ({ '@type': 'CorrectionComment', text, datePublished: time(at) })),
    ),
    ...some('citation', sources.map(toCitation)),
    ...liveBlog(article, outlet),
    wordCount: article.wordCount,
    timeRequired: `PT${article.readingMinutes}M`,
    articleBody: articleText(article.body),
  }
}

function idOf(article: { path: string }): string {
  return `${absoluteUrl(article.path)}#article`
}

function listPeople(article: ArticleViewFragment, role: ContributorRole): object[] {
  const credits = article.credits.filter((credit) => credit.role === role)
  return credits.map(({ contributor }) => ({
    '@type': 'Person',
    '@id': personId(contributor.path),
    name: contributor.name,
    url: absoluteUrl(contributor.path),
  }))
}

/** A property without a value is left out. */
function some(name: string, values: readonly unknown[]): object {
  return values.length > 0 ? { [name]: values } : {}
}

/** The picture as it was taken and as cards have it, each with its terms; an article without one has its card. */
function imagesOf(article: ArticleViewFragment): object[] {
  const { leadImage } = article
  const card = { '@type': 'ImageObject', url: absoluteUrl(cardPath(article)), ...cardSize }
  if (!leadImage) return [card]
  const { alt, caption, asset } = leadImage
  const terms = {
    creditText: asset.credit,
    ...(asset.licence.url && { license: asset.licence.url, acquireLicensePage: asset.licence.url }),
    ...(caption ? { caption: caption.text } : alt && { caption: alt }),
  }
  const widest = asset.renditions.at(-1)
  return [asset.social, ...(widest ? [widest] : [])].map(({ url, width, height }) => ({
    '@type': 'ImageObject',
    url: absoluteUrl(url),
    width,
    height,
    ...terms,
  }))
}

function versions(article: ArticleViewFragment): object {
  const refer = (other: { path: string; headline: string; edition: { code: string } }) => ({
    '@type': 'NewsArticle',
    '@id': idOf(other),
    url: absoluteUrl(other.path),
    headline: other.headline,
    inLanguage: other.edition.code,
  })
  if (article.original) return { translationOfWork: refer(article.original) }
  return article.isOriginal ? some('workTranslation', article.translations.map(refer)) : {}
}

const thingTypes: Record<ArticleViewFragment['topics'][number]['kind'], string> = {
  EVENT: 'Event',
  ORGANISATION: 'Organization',
  PERSON: 'Person',
  PLACE: 'Place',
  SUBJECT: 'Thing',
}

const wikidata = (id: string | null) => (id ? { sameAs: `https://www.wikidata.org/entity/${id}` } : {})

function toThing({ kind, name, path, wikidataId }: ArticleViewFragment['topics'][number]): object {
  return { '@type': thingTypes[kind] ?? 'Thing', name, url: absoluteUrl(path), ...wikidata(wikidataId) }
}

function toPlace(place: ArticleViewFragment['dateline'][number]): object {
  const { name, country, latitude, longitude } = place
  return {
    '@type': 'Place',
    name,
    ...wikidata(place.wikidataId),
    ...(country && { address: { '@type': 'PostalAddress', addressCountry: country } }),
    ...(latitude !== null && longitude !== null && { geo: { '@type': 'GeoCoordinates', latitude, longitude } }),
  }
}

const sourceTypes: Partial<Record<ArticleViewFragment['sources'][number]['kind'], string>> = {
  ARTICLE: 'Article',
  BOOK: 'Book',
  DATASET: 'Dataset',
  LAW: 'Legislation',
  REPORT: 'Report',
  SOCIAL: 'SocialMediaPosting',
  WEBSITE: 'WebPage',
}

function toCitation(source: ArticleViewFragment['sources'][number]): object {
  return {
    '@type': sourceTypes[source.kind] ?? 'CreativeWork',
    name: source.title,
    ...(source.url && { url: source.url }),
    ...(source.publisher && { publisher: { '@type': 'Organization', name: source.publisher } }),
    ...(source.date && { datePublished: source.date }),
    ...(source.language && { inLanguage: source.language }),
  }
}
