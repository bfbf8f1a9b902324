import type { Metadata } from 'next'
import type { ArticleKind, ArticleViewFragment, ChromeFragment } from '#gql'
import { toZonedIso } from '#lib/dates.ts'
import { absoluteUrl } from '#lib/places.ts'
import { breadcrumbList, newsOrganisation } from '#seo/json-ld.ts'
import { pageMetadata } from '#seo/metadata.ts'
import { textOfBody } from './text-of-body.ts'

/** The type that schema.org has for each kind of article. */
const types: Record<ArticleKind, string> = {
  NEWS: 'ReportageNewsArticle',
  ANALYSIS: 'AnalysisNewsArticle',
  INTERVIEW: 'NewsArticle',
  OPINION: 'OpinionNewsArticle',
  DOCUMENTED: 'BackgroundNewsArticle',
  PRESS_REVIEW: 'ReviewNewsArticle',
  LIVE: 'LiveBlogPosting',
}

const longestDescription = 200

/** The standfirst, or how the text begins, in whole words. */
function describe(article: ArticleViewFragment): string {
  const text = article.standfirst ?? textOfBody(article.body).split('\n')[0] ?? ''
  if (text.length <= longestDescription) return text
  return `${text.slice(0, text.lastIndexOf(' ', longestDescription - 1))}…`
}

export function articleMetadata(data: ChromeFragment, article: ArticleViewFragment): Metadata {
  const { timeZone } = data.outlet
  return pageMetadata({
    self: { language: article.edition.code, path: article.path },
    title: `${article.headline} · ${data.edition?.title ?? data.outlet.name}`,
    description: describe(article),
    siteName: data.edition?.title ?? data.outlet.name,
    translations: article.translations.map(({ edition, path }) => ({ language: edition.code, path })),
    openGraph: {
      type: 'article',
      publishedTime: toZonedIso(article.publishedAt, timeZone),
      modifiedTime: toZonedIso(article.modifiedAt, timeZone),
    },
  })
}

export function articleJsonLd(data: ChromeFragment, article: ArticleViewFragment): object {
  const { timeZone } = data.outlet
  const url = absoluteUrl(article.path)
  const named = (role: ArticleViewFragment['credits'][number]['role']) =>
    article.credits
      .filter((credit) => credit.role === role)
      .map(({ contributor }) => ({ '@type': 'Person', name: contributor.name }))
  const [authors, translators] = [named('AUTHOR'), named('TRANSLATOR')]
  const work = ({ path, headline, edition }: ArticleViewFragment['translations'][number]) => ({
    '@type': 'NewsArticle',
    '@id': absoluteUrl(path),
    headline,
    inLanguage: edition.code,
  })
  const organisation = newsOrganisation(data.outlet)
  const original = article.translations.find(({ isOriginal }) => isOriginal)
  return {
    '@graph': [
      {
        '@type': types[article.kind],
        '@id': url,
        url,
        mainEntityOfPage: url,
        headline: article.headline,
        description: describe(article),
        datePublished: toZonedIso(article.publishedAt, timeZone),
        dateModified: toZonedIso(article.modifiedAt, timeZone),
        inLanguage: article.edition.code,
        isAccessibleForFree: true,
        author: authors.length > 0 ? authors : organisation,
        ...(translators.length > 0 && { translator: translators }),
        publisher: organisation,
        ...(article.section && { articleSection: article.section.name }),
        ...(article.dateline.length > 0 && {
          dateline: article.dateline.map(({ name }) => name).join('/'),
          locationCreated: article.dateline.map(placeOf),
        }),
        ...(article.topics.length > 0 && { about: article.topics.map(({ name }) => ({ '@type': 'Thing', name })) }),
        wordCount: article.wordCount,
        articleBody: textOfBody(article.body),
        ...(original && { translationOfWork: work(original) }),
        ...(article.isOriginal &&
          article.translations.length > 0 && { workTranslation: article.translations.map(work) }),
      },
      breadcrumbList([
        { name: data.edition?.title ?? data.outlet.name, path: data.edition?.path ?? '/' },
        ...(article.section ? [{ name: article.section.name, path: article.section.path }] : []),
        { name: article.headline, path: article.path },
      ]),
    ],
  }
}

function placeOf({ name, country, latitude, longitude }: ArticleViewFragment['dateline'][number]): object {
  return {
    '@type': 'Place',
    name,
    ...(country && { address: { '@type': 'PostalAddress', addressCountry: country } }),
    ...(latitude !== null && longitude !== null && { geo: { '@type': 'GeoCoordinates', latitude, longitude } }),
  }
}
