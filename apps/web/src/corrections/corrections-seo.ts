import type { Metadata } from 'next'
import { inEveryEdition } from '#chrome/in-every-edition.ts'
import type { ChromeFragment } from '#gql'
import { olderPath } from '#lib/paths.ts'
import { pageMetadata } from '#seo/metadata.ts'
import type { Words } from '#words/words.ts'

type Edition = NonNullable<ChromeFragment['edition']>

export function correctionsMetadata(
  data: ChromeFragment,
  edition: Edition,
  after: string | null,
  words: Words,
): Metadata {
  const path = `${edition.path}/corrections`
  const { title, older, intro } = words.corrections
  const versions = inEveryEdition(data, 'corrections').map((each) => ({ language: each.edition, path: each.path }))
  return pageMetadata({
    self: { language: edition.code, path: after === null ? path : olderPath(path, after) },
    title: after === null ? title : older,
    description: intro,
    siteName: edition.title,
    translations: after === null ? versions : [],
  })
}
