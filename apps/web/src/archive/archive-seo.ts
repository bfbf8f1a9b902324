import type { Metadata } from 'next'
import type { ChromeFragment } from '#gql'
import { listGraph } from '#seo/list-json-ld.ts'
import { pageMetadata } from '#seo/metadata.ts'
import { getWords } from '#words/words.ts'

type Page = { path: string; title: string }

/** A part of one edition's archive: other editions may have published nothing then. */
export function spanMetadata({ edition }: ChromeFragment, { path, title }: Page): Metadata {
  if (!edition) return {}
  return pageMetadata({
    self: { language: edition.code, path },
    title: `${title}: ${getWords(edition.code).archive.title}`,
    description: `${title} | ${edition.title}: ${edition.tagline}`,
    siteName: edition.title,
  })
}

export function spanGraph(
  { edition }: ChromeFragment,
  { path, title }: Page,
  items: readonly { path: string; headline: string }[],
): object[] {
  if (!edition) return []
  const above = [{ name: getWords(edition.code).archive.title, path: `${edition.path}/archive` }]
  return listGraph({ edition, path, name: title, description: null, above, items })
}
