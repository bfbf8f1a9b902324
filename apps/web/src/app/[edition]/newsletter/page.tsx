import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { followMetadata } from '#follow/follow-seo.ts'
import { getFollowPage } from '#follow/get-follow-page.ts'
import { NewsletterPage } from '#follow/newsletter-page.tsx'
import { getWords } from '#words/words.ts'

type Props = PageProps<'/[edition]/newsletter'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await getFollowPage((await params).edition)
  return found ? followMetadata(found.data, found.edition, 'newsletter') : {}
}

export default async function Page({ params }: Props) {
  const { edition } = await params
  const found = await getFollowPage(edition)
  if (!found) notFound()
  return <NewsletterPage {...found} words={getWords(edition)} />
}
