import type { Metadata } from 'next'
import type { ChromeFragment, SectionPageQuery } from '#gql'
import { olderPath } from '#lib/paths.ts'
import { listGraph } from '#seo/list-json-ld.ts'
import { pageMetadata } from '#seo/metadata.ts'
import { getWords } from '#words/words.ts'

type Edition = NonNullable<ChromeFragment['edition']>
type Section = NonNullable<NonNullable<SectionPageQuery['edition']>['section']>

const pathOf = (section: Section, after: string | null) =>
  after === null ? section.path : olderPath(section.path, after)

/** An older page is a page of its own: its cursor marks a place in one edition's list, so it has no counterpart. */
export function sectionMetadata(edition: Edition, section: Section, after: string | null): Metadata {
  const versions = section.translations.map((each) => ({ language: each.edition.code, path: each.path }))
  return pageMetadata({
    self: { language: edition.code, path: pathOf(section, after) },
    title: after === null ? section.name : `${section.name}: ${getWords(edition.code).olderArticles}`,
    description: section.description ?? `${section.name}: ${edition.title}`,
    siteName: edition.title,
    translations: after === null ? versions : [],
  })
}

export function sectionGraph(edition: Edition, section: Section, after: string | null): object[] {
  const { name, description, articles } = section
  return listGraph({ edition, path: pathOf(section, after), name, description, items: articles.nodes })
}
