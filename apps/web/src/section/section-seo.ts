import type { Metadata } from 'next'
import type { ChromeFragment, SectionPageQuery } from '#gql'
import { olderPath } from '#lib/paths.ts'
import { absoluteUrl } from '#lib/places.ts'
import { breadcrumbList } from '#seo/json-ld.ts'
import { pageMetadata } from '#seo/metadata.ts'

type Section = NonNullable<NonNullable<SectionPageQuery['edition']>['section']>

/** A later page is a page of its own; only the first one has versions in other languages. */
export function sectionMetadata(data: ChromeFragment, section: Section, after: string | null): Metadata {
  const title = data.edition?.title ?? data.outlet.name
  const language = data.edition?.code ?? ''
  return pageMetadata({
    self: { language, path: after === null ? section.path : olderPath(section.path, after) },
    title: `${section.name} · ${title}`,
    description: section.description ?? `${section.name}: ${title}`,
    siteName: title,
    translations:
      after === null ? section.translations.map(({ edition, path }) => ({ language: edition.code, path })) : [],
  })
}

export function sectionJsonLd(data: ChromeFragment, section: Section): object {
  return {
    '@graph': [
      {
        '@type': 'CollectionPage',
        '@id': absoluteUrl(section.path),
        url: absoluteUrl(section.path),
        name: section.name,
        ...(section.description && { description: section.description }),
        inLanguage: data.edition?.code,
        isPartOf: { '@id': absoluteUrl(`${data.edition?.path}#site`) },
        hasPart: section.articles.nodes.map(({ path, headline }) => ({
          '@type': 'NewsArticle',
          url: absoluteUrl(path),
          headline,
        })),
      },
      breadcrumbList([
        { name: data.edition?.title ?? data.outlet.name, path: data.edition?.path ?? '/' },
        { name: section.name, path: section.path },
      ]),
    ],
  }
}
