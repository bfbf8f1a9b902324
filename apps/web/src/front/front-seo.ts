import type { Metadata } from 'next'
import { absoluteUrl } from '#lib/places.ts'
import { newsOrganisation, siteId } from '#seo/json-ld.ts'
import { pageMetadata } from '#seo/metadata.ts'
import type { FrontPageData } from './get-front-page.ts'

export function frontMetadata({ edition, data: { editions } }: FrontPageData): Metadata {
  return pageMetadata({
    self: { language: edition.code, path: edition.path },
    title: `${edition.title}: ${edition.tagline}`,
    description: edition.description,
    siteName: edition.title,
    translations: editions.map(({ code, path }) => ({ language: code, path })),
    anyLanguage: '/',
  })
}

export function frontGraph({ data, edition }: FrontPageData): object[] {
  const site = {
    '@type': 'WebSite',
    '@id': siteId(edition),
    url: absoluteUrl(edition.path),
    name: edition.title,
    description: edition.description,
    inLanguage: edition.code,
    publisher: { '@id': absoluteUrl('/#outlet') },
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${absoluteUrl(edition.path)}/search?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  }
  return [newsOrganisation({ ...data, edition }), site]
}
