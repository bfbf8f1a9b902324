import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getWords } from '#words/words.ts'
import { CorrectionsPage } from './corrections-page.tsx'
import { correctionsMetadata } from './corrections-seo.ts'
import { getCorrectionsPage } from './get-corrections-page.ts'

type Place = { edition: string; after: string | null }

export async function describeCorrections({ edition, after }: Place): Promise<Metadata> {
  const page = await getCorrectionsPage(edition, after)
  return page ? correctionsMetadata(page.data, page.edition, after, getWords(edition)) : {}
}

/** An edition's corrections from the newest on, or from a cursor on. */
export async function CorrectionsRoute({ edition, after }: Place) {
  const page = await getCorrectionsPage(edition, after)
  if (!page) notFound()
  return <CorrectionsPage {...page} after={after} words={getWords(edition)} />
}
