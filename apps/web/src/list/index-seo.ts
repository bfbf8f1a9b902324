import type { Metadata } from 'next'
import type { ChromeFragment } from '#gql'
import { pageMetadata } from '#seo/metadata.ts'

/** Of a page that every edition has at the same place: its topics, its people, its archive. */
export function indexMetadata({ edition, editions }: ChromeFragment, place: string, title: string): Metadata {
  if (!edition) return {}
  return pageMetadata({
    self: { language: edition.code, path: `${edition.path}/${place}` },
    title,
    description: `${title} | ${edition.title}: ${edition.tagline}`,
    siteName: edition.title,
    translations: editions.map(({ code, path }) => ({ language: code, path: `${path}/${place}` })),
  })
}
