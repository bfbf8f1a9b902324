import type { Metadata } from 'next'
import { absoluteUrl } from '#lib/places.ts'
import type { Words } from '#words/words.ts'

/** Of a page with older posts: a page of its own that leads to the others, and is not to be found instead of the first. */
export function olderPostsMetadata(article: Metadata, path: string, words: Words): Metadata {
  return {
    ...article,
    title: `${words.live.olderPosts}: ${String(article.title)}`,
    alternates: { canonical: absoluteUrl(path) },
    robots: { index: false, follow: true },
  }
}
