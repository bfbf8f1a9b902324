import type { Metadata } from 'next'
import type { ChromeFragment, OutletPageViewFragment } from '#gql'
import { absoluteUrl } from '#lib/places.ts'
import { breadcrumbList, siteId } from '#seo/json-ld.ts'
import { pageMetadata } from '#seo/metadata.ts'

type Edition = NonNullable<ChromeFragment['edition']>

/** What a search engine shows of a description. */
const shownLength = 200

/** The first paragraph, or its first sentences. */
function summaryOf({ body }: OutletPageViewFragment): string | null {
  const first = body.find((block) => block.__typename === 'ParagraphBlock')
  const text = first?.content.text ?? null
  if (text === null || text.length <= shownLength) return text
  const end = text.lastIndexOf('. ', shownLength)
  return end > 0 ? text.slice(0, end + 1) : `${text.slice(0, text.lastIndexOf(' ', shownLength))} …`
}

export function outletPageMetadata(edition: Edition, page: OutletPageViewFragment): Metadata {
  return pageMetadata({
    self: { language: edition.code, path: page.path },
    title: page.title,
    description: summaryOf(page),
    siteName: edition.title,
    translations: page.translations.map(({ path, edition: { code } }) => ({ language: code, path })),
  })
}

const kinds: Readonly<Record<string, string>> = { about: 'AboutPage', contact: 'ContactPage' }

export function outletPageGraph(edition: Edition, page: OutletPageViewFragment): object[] {
  const url = absoluteUrl(page.path)
  return [
    {
      '@type': kinds[page.key] ?? 'WebPage',
      '@id': url,
      url,
      name: page.title,
      inLanguage: edition.code,
      isPartOf: { '@id': siteId(edition) },
    },
    breadcrumbList([
      { name: edition.title, path: edition.path },
      { name: page.title, path: page.path },
    ]),
  ]
}
