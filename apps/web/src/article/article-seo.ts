import type { Metadata } from 'next'
import type { ArticleViewFragment, ChromeFragment } from '#gql'
import { absoluteUrl } from '#lib/places.ts'
import { toZonedTime } from '#lib/zoned-time.ts'
import { cardPath } from '#seo/card.ts'
import { breadcrumbList } from '#seo/json-ld.ts'
import { pageMetadata } from '#seo/metadata.ts'
import { articleJsonLd } from './article-json-ld.ts'
import { articleDescription } from './article-text.ts'

export function articleMetadata({ outlet, edition }: ChromeFragment, article: ArticleViewFragment): Metadata {
  const authors = article.credits
    .filter(({ role }) => role === 'AUTHOR')
    .map(({ contributor }) => ({ name: contributor.name, url: absoluteUrl(contributor.path) }))
  const description = article.searchDescription ?? articleDescription(article)
  const siteName = edition?.title ?? outlet.name
  return {
    ...pageMetadata({
      self: { language: article.edition.code, path: article.path },
      title: article.searchTitle,
      description,
      siteName,
      translations: article.translations.map((each) => ({ language: each.edition.code, path: each.path })),
      openGraph: {
        type: 'article',
        publishedTime: toZonedTime(article.publishedAt, outlet.timeZone),
        modifiedTime: toZonedTime(article.modifiedAt, outlet.timeZone),
        authors: authors.map(({ url }) => url),
        ...(article.section && { section: article.section.name }),
        tags: article.topics.map(({ name }) => name),
      },
      social: { title: article.socialTitle, description: article.socialDescription ?? description },
      card: { path: cardPath(article), alt: `${article.socialTitle} | ${siteName}` },
      otherForms: {
        'application/json+oembed': oembedUrl(article, 'json'),
        'text/xml+oembed': oembedUrl(article, 'xml'),
      },
    }),
    authors,
  }
}

function oembedUrl({ path }: { path: string }, format: 'json' | 'xml'): string {
  return absoluteUrl(`/oembed?${new URLSearchParams({ url: absoluteUrl(path), format })}`)
}

export function articleGraph({ outlet, edition }: ChromeFragment, article: ArticleViewFragment): object[] {
  const crumbs = [edition && { name: edition.title, path: edition.path }, article.section].filter(
    (each) => each !== null,
  )
  return [articleJsonLd(article, outlet), breadcrumbList([...crumbs, { name: article.headline, path: article.path }])]
}
