import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { absenceMetadata } from '#seo/metadata.ts'
import { getStatusPage } from '#status/get-status-page.ts'
import { OfflinePage } from '#status/offline-page.tsx'
import { getWords } from '#words/words.ts'

type Props = PageProps<'/[edition]/offline'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return absenceMetadata(getWords((await params).edition).absence.offline.title)
}

/** Kept by devices for a time without a network. It shows nothing that would be old by then. */
export default async function Page({ params }: Props) {
  const { edition } = await params
  const page = await getStatusPage(edition)
  if (!page) notFound()
  return <OfflinePage data={page.data} edition={edition} words={getWords(edition)} />
}
