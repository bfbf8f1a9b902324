import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { answerWith } from '#lib/reading.ts'
import { absenceMetadata } from '#seo/metadata.ts'
import { getStatusPage } from '#status/get-status-page.ts'
import { NotFoundPage } from '#status/not-found-page.tsx'
import { getWords } from '#words/words.ts'

type Props = PageProps<'/[edition]/[...rest]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return absenceMetadata(getWords((await params).edition).notFound.title)
}

/** No page has such a path. The production server asks for one to have the edition's 404 page, which it keeps. */
export default async function Page({ params }: Props) {
  if (!answerWith(404)) notFound()
  const { edition } = await params
  // What else the page shows is a courtesy: it must not fail for want of it.
  const page = await getStatusPage(edition).catch(() => null)
  return <NotFoundPage data={page?.data ?? null} edition={edition} newest={page?.newest} words={getWords(edition)} />
}
