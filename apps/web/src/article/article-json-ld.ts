import type { ArticleKind, ArticleViewFragment, ContributorRole } from '#gql'
import { absoluteUrl } from '#lib/places.ts'
import { toZonedTime } from '#lib/zoned-time.ts'
import { publisher } from '#seo/json-ld.ts'
import { articleDescription, articleText } from './article-text.ts'

type Outlet = { name: string; timeZone: string }

/** As far as schema.org has a name of its own. A `LiveBlogPosting` would have to list its posts, which the body doesn't part yet. */
const types: Partial<Record<ArticleKind, string>> = {
  ANALYSIS: 'AnalysisNewsArticle',
  OPINION: 'OpinionNewsArticle',
}

export function articleJsonLd(article: ArticleViewFragment, outlet: Outlet): object {
  const url = absoluteUrl(article.path)
  const authors = listPeople(article, 'AUTHOR')
  const description = articleDescription(article)
  return {
    '@type': types[article.kind] ?? 'NewsArticle',
    '@id': idOf(article),
    url,
    mainEntityOfPage: url,
    headline: article.headline,
    ...(description && { description }),
    datePublished: toZonedTime(article.publishedAt, outlet.timeZone),
    dateModified: toZonedTime(article.modifiedAt, outlet.timeZone),
    inLanguage: article.edition.code,
    isAccessibleForFree: true,
    author: authors.length > 0 ? authors : [publisher(outlet)],
    ...some('translator', listPeople(article, 'TRANSLATOR')),
    ...some('editor', listPeople(article, 'EDITOR')),
    ...some('contributor', listPeople(article, 'PHOTOGRAPHER')),
    publisher: publisher(outlet),
    ...(article.section && { articleSection: article.section.name }),
    ...some('about', article.topics.map(toThing)),
    ...some('locationCreated', article.dateline.map(toPlace)),
    ...(article.dateline.length > 0 && { dateline: article.dateline.map(({ name }) => name).join('/') }),
    ...versions(article),
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
  return credits.map(({ contributor }) => ({ '@type': 'Person', name: contributor.name }))
}

/** A property without a value is left out. */
function some(name: string, values: readonly object[]): object {
  return values.length > 0 ? { [name]: values } : {}
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

function toThing({ kind, name }: ArticleViewFragment['topics'][number]): object {
  return { '@type': thingTypes[kind] ?? 'Thing', name }
}

function toPlace(place: ArticleViewFragment['dateline'][number]): object {
  const { name, country, latitude, longitude } = place
  return {
    '@type': 'Place',
    name,
    ...(country && { address: { '@type': 'PostalAddress', addressCountry: country } }),
    ...(latitude !== null && longitude !== null && { geo: { '@type': 'GeoCoordinates', latitude, longitude } }),
  }
}
