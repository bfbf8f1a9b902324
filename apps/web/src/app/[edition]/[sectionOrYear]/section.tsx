import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { SectionPageDocument } from '#gql'
import { isRefusedArgument, query } from '#lib/graphql.ts'
import { olderPath, parsePath } from '#lib/paths.ts'
import { SectionPage } from '#section/section-page.tsx'
import { breadcrumbList, newsOrganisation } from '#seo/json-ld.ts'
import { JsonLdScript } from '#seo/json-ld-script.tsx'
import { pageMetadata } from '#seo/metadata.ts'
import { collectionPage } from '#seo/page-json-ld.ts'
import { getWords } from '#words/words.ts'

/** One page of a section; `after` is null on the first. */
type Place = { edition: string; slug: string; after: string | null }

const load = cache(async (edition: string, slug: string, after: string | null) => {
  const path = `/${edition}/${slug}`
  if (!parsePath(after === null ? path : olderPath(path, after))) return null
  const data = await query(SectionPageDocument, { edition, slug, after }).catch((error: unknown) => {
    // A cursor that nobody gave out is an address that doesn't exist, not a failure.
    if (isRefusedArgument(error)) return null
    throw error
  })
  return data?.edition?.section ? { data, edition: data.edition, section: data.edition.section } : null
})

export async function sectionMetadata({ edition: code, slug, after }: Place): Promise<Metadata> {
  const found = await load(code, slug, after)
  if (!found) return {}
  const { edition, section } = found
  const words = getWords(edition.code)
  const path = after === null ? section.path : olderPath(section.path, after)
  return pageMetadata({
    self: { language: edition.code, path },
    title: after === null ? section.name : `${section.name}: ${words.olderArticles}`,
    description: section.description,
    siteName: edition.title,
    // A cursor marks a place in one edition's list: older pages have no counterpart.
    translations: after === null ? section.translations.map((each) => ({ language: each.edition.code, path: each.path })) : [],
  })
}

export async function Section({ edition: code, slug, after }: Place) {
  const found = await load(code, slug, after)
  if (!found) notFound()
  const { data, edition, section } = found
  const path = after === null ? section.path : olderPath(section.path, after)
  const crumbs = [
    { name: edition.title, path: edition.path },
    { name: section.name, path: section.path },
  ]
  return (
    <>
      <JsonLdScript
        graph={[collectionPage(edition, section, path), breadcrumbList(crumbs), newsOrganisation(data.outlet)]}
      />
      <SectionPage data={data} section={section} after={after} words={getWords(edition.code)} />
    </>
  )
}
