import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getPeoplePage } from '#contributor/get-contributor-page.ts'
import { PeoplePage } from '#contributor/people-page.tsx'
import { indexMetadata } from '#list/index-seo.ts'
import { getWords } from '#words/words.ts'

type Props = PageProps<'/[edition]/people'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { edition } = await params
  const page = await getPeoplePage(edition)
  const words = getWords(edition)
  return page ? indexMetadata(page.data, 'people', words.contributor.people) : {}
}

export default async function Page({ params }: Props) {
  const { edition } = await params
  const page = await getPeoplePage(edition)
  if (!page) notFound()
  return <PeoplePage data={page.data} people={page.people} words={getWords(edition)} />
}
