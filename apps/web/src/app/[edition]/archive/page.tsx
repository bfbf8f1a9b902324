import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ArchivePage } from '#archive/archive-page.tsx'
import { getArchive } from '#archive/get-archive.ts'
import { indexMetadata } from '#list/index-seo.ts'
import { getWords } from '#words/words.ts'

type Props = PageProps<'/[edition]/archive'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { edition } = await params
  const page = await getArchive(edition)
  return page ? indexMetadata(page.data, 'archive', getWords(edition).archive.title) : {}
}

export default async function Page({ params }: Props) {
  const { edition } = await params
  const page = await getArchive(edition)
  if (!page) notFound()
  return <ArchivePage data={page.data} months={page.months} words={getWords(edition)} />
}
