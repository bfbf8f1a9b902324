import type { Metadata } from 'next'
import { pageMetadata } from '#seo/metadata.ts'
import type { Words } from '#words/words.ts'

/** Searches are for readers: what they find is found by itself. */
export function searchMetadata(
  edition: { code: string; path: string; title: string },
  asked: string,
  words: Words,
): Metadata {
  return {
    ...pageMetadata({
      self: { language: edition.code, path: `${edition.path}/search` },
      title: asked ? words.search.titleOf(asked.slice(0, 60)) : words.search.title,
      description: null,
      siteName: edition.title,
    }),
    robots: { index: false, follow: true },
  }
}
