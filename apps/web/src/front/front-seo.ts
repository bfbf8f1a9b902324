import type { Metadata } from 'next'
import type { FrontPageQuery } from '#gql'
import { absoluteUrl } from '#lib/places.ts'
import { newsOrganisation } from '#seo/json-ld.ts'
import { pageMetadata } from '#seo/metadata.ts'

type Front = FrontPageQuery & { edition: NonNullable<FrontPageQuery['edition']> }

export function frontMetadata({ edition, editions, outlet }: Front): Metadata {
  return pageMetadata({
    self: { language: edition.code, path: edition.path },
    title: `${edition.title}: ${edition.tagline}`,
    description: edition.description,
    siteName: edition.title,
    translations: editions.map(({ code, path }) => ({ language: code, path })),
    defaultLanguage: outlet.defaultEdition.code,
  })
}

export function frontJsonLd({ edition, outlet }: Front): object {
  return {
    '@graph': [
      newsOrganisation(outlet),
      {
        '@type': 'WebSite',
        '@id': absoluteUrl(`${edition.path}#site`),
        url: absoluteUrl(edition.path),
        name: edition.title,
        description: edition.description,
        inLanguage: edition.code,
        publisher: { '@id': absoluteUrl('/#outlet') },
      },
    ],
  }
}
