import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getSupportPage } from '#support/get-support-page.ts'
import { SupportPage } from '#support/support-page.tsx'
import { supportMetadata } from '#support/support-seo.ts'
import { getWords } from '#words/words.ts'

type Props = PageProps<'/[edition]/support'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { edition } = await params
  const found = await getSupportPage(edition)
  return found ? supportMetadata(found.data, found.edition, getWords(edition)) : {}
}

export default async function Page({ params }: Props) {
  const { edition } = await params
  const found = await getSupportPage(edition)
  if (!found) notFound()
  return <SupportPage {...found} words={getWords(edition)} />
}
