import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { JsonLd } from '#seo/json-ld-script.tsx'
import { getWords } from '#words/words.ts'
import { getSectionPage } from './get-section-page.ts'
import { SectionPage } from './section-page.tsx'
import { sectionGraph, sectionMetadata } from './section-seo.ts'

type Place = { edition: string; slug: string; after: string | null }

export async function describeSection({ edition, slug, after }: Place): Promise<Metadata> {
  const page = await getSectionPage(edition, slug, after)
  return page ? sectionMetadata(page.edition, page.section, after) : {}
}

/** A section from its newest articles on, or from a cursor on. */
export async function SectionRoute({ edition, slug, after }: Place) {
  const page = await getSectionPage(edition, slug, after)
  if (!page) notFound()
  const { data, edition: found, section } = page
  // It stood at this address before.
  if (section.slug !== slug) permanentRedirect(section.path)
  return (
    <>
      <SectionPage data={data} section={section} after={after} words={getWords(edition)} />
      <JsonLd graph={sectionGraph(found, section, after)} />
    </>
  )
}
