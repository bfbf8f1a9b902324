import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { indexMetadata } from '#list/index-seo.ts'
import { getTopicsPage } from '#topic/get-topic-page.ts'
import { TopicsPage } from '#topic/topics-page.tsx'
import { getWords } from '#words/words.ts'

type Props = PageProps<'/[edition]/topics'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { edition } = await params
  const page = await getTopicsPage(edition)
  const words = getWords(edition)
  return page ? indexMetadata(page.data, 'topics', words.topics) : {}
}

export default async function Page({ params }: Props) {
  const { edition } = await params
  const page = await getTopicsPage(edition)
  if (!page) notFound()
  return <TopicsPage data={page.data} topics={page.topics} words={getWords(edition)} />
}
