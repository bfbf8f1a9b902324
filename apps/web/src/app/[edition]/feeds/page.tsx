import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FeedsPage } from '#follow/feeds-page.tsx'
import { followMetadata } from '#follow/follow-seo.ts'
import { getFollowPage } from '#follow/get-follow-page.ts'
import { getWords } from '#words/words.ts'

type Props = PageProps<'/[edition]/feeds'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await getFollowPage((await params).edition)
  return found ? followMetadata(found.data, found.edition, 'feeds') : {}
}

export default async function Page({ params }: Props) {
  const { edition } = await params
  const found = await getFollowPage(edition)
  if (!found) notFound()
  return <FeedsPage {...found} words={getWords(edition)} />
}
