import type { Metadata } from 'next'
import type { ArticleViewFragment, ChromeFragment } from '#gql'
import { toZonedTime } from '#lib/zoned-time.ts'
import { breadcrumbList } from '#seo/json-ld.ts'
import { pageMetadata } from '#seo/metadata.ts'
import { articleJsonLd } from './article-json-ld.ts'
import { articleDescription } from './article-text.ts'

export function articleMetadata({ outlet, edition }: ChromeFragment, article: ArticleViewFragment): Metadata {
  const authors = article.credits.filter(({ role }) => role === 'AUTHOR')
  return {
    ...pageMetadata({
      self: { language: article.edition.code, path: article.path },
      title: article.headline,
      description: articleDescription(article),
      siteName: edition?.title ?? outlet.name,
      translations: article.translations.map((each) => ({ language: each.edition.code, path: each.path })),
      openGraph: {
        type: 'article',
        publishedTime: toZonedTime(article.publishedAt, outlet.timeZone),
        modifiedTime: toZonedTime(article.modifiedAt, outlet.timeZone),
      },
    }),
    authors: authors.map(({ contributor }) => ({ name: contributor.name })),
  }
}

export function articleGraph({ outlet, edition }: ChromeFragment, article: ArticleViewFragment): object[] {
  const crumbs = [edition && { name: edition.title, path: edition.path }, article.section].filter(
    (each) => each !== null,
  )
  return [articleJsonLd(article, outlet), breadcrumbList([...crumbs, { name: article.headline, path: article.path }])]
}
