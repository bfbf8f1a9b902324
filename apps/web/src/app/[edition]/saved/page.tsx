import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getSavedPage } from '#saved/get-saved-page.ts'
import { SavedPage } from '#saved/saved-page.tsx'
import { absenceMetadata } from '#seo/metadata.ts'
import { getWords } from '#words/words.ts'

type Props = PageProps<'/[edition]/saved'>

/** What stands on it differs from reader to reader: nothing to be found by. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return absenceMetadata(getWords((await params).edition).tools.savedPage)
}

export default async function Page({ params }: Props) {
  const { edition } = await params
  const found = await getSavedPage(edition)
  if (!found) notFound()
  return <SavedPage data={found.data} edition={edition} words={getWords(edition)} />
}
