import type { Metadata } from 'next'
import { inEveryEdition } from '#chrome/in-every-edition.ts'
import type { ChromeFragment, SupportPageQuery } from '#gql'
import { pageMetadata } from '#seo/metadata.ts'
import type { Words } from '#words/words.ts'

type Edition = NonNullable<SupportPageQuery['edition']>

export function supportMetadata(data: ChromeFragment, edition: Edition, words: Words): Metadata {
  return pageMetadata({
    self: { language: edition.code, path: `${edition.path}/support` },
    title: edition.page?.title ?? words.support.title,
    description: edition.description,
    siteName: edition.title,
    translations: inEveryEdition(data, 'support').map((each) => ({ language: each.edition, path: each.path })),
  })
}
