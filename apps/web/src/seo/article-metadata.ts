import type { Metadata } from 'next'
import type { ArticleViewFragment } from '#gql'
import { articleDescription } from './article-text.ts'
import { pageMetadata } from './metadata.ts'

export function articleMetadata(article: ArticleViewFragment, siteName: string): Metadata {
  const authors = article.credits.filter(({ role }) => role === 'AUTHOR').map(({ contributor }) => contributor.name)
  return {
    ...pageMetadata({
      self: { language: article.edition.code, path: article.path },
      title: article.headline,
      description: articleDescription(article),
      siteName,
      translations: article.translations.map(({ edition, path }) => ({ language: edition.code, path })),
      openGraph: {
        type: 'article',
        publishedTime: article.publishedAt,
        modifiedTime: article.modifiedAt,
      },
    }),
    authors: authors.map((name) => ({ name })),
  }
}
