import type { Metadata } from 'next'
import { inEveryEdition } from '#chrome/in-every-edition.ts'
import type { ChromeFragment } from '#gql'
import { pageMetadata } from '#seo/metadata.ts'
import { getWords } from '#words/words.ts'

type Edition = NonNullable<ChromeFragment['edition']>

export function followMetadata(data: ChromeFragment, edition: Edition, word: 'feeds' | 'newsletter'): Metadata {
  const { feeds, newsletter } = getWords(edition.code)
  const page = { feeds: { title: feeds.title, text: feeds.what }, newsletter }[word]
  return pageMetadata({
    self: { language: edition.code, path: `${edition.path}/${word}` },
    title: page.title,
    description: page.text,
    siteName: edition.title,
    translations: inEveryEdition(data, word).map((each) => ({ language: each.edition, path: each.path })),
  })
}
