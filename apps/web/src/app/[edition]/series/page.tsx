import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { indexMetadata } from '#list/index-seo.ts'
import { AllSeriesPage } from '#series/all-series-page.tsx'
import { getAllSeriesPage } from '#series/get-series-page.ts'
import { getWords } from '#words/words.ts'

type Props = PageProps<'/[edition]/series'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { edition } = await params
  const page = await getAllSeriesPage(edition)
  const words = getWords(edition)
  return page ? indexMetadata(page.data, 'series', words.series.all) : {}
}

export default async function Page({ params }: Props) {
  const { edition } = await params
  const page = await getAllSeriesPage(edition)
  if (!page) notFound()
  return <AllSeriesPage data={page.data} words={getWords(edition)} />
}
