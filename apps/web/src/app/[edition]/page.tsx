import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FrontPage } from '#front/front-page.tsx'
import { frontGraph, frontMetadata } from '#front/front-seo.ts'
import { getFrontPage } from '#front/get-front-page.ts'
import { showsToday } from '#lib/today.ts'
import { JsonLd } from '#seo/json-ld-script.tsx'
import { getWords } from '#words/words.ts'

type Props = PageProps<'/[edition]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await getFrontPage((await params).edition)
  return page ? frontMetadata(page) : {}
}

export default async function Page({ params }: Props) {
  const { edition } = await params
  const page = await getFrontPage(edition)
  if (!page) notFound()
  showsToday(page.data.outlet.timeZone)
  return (
    <>
      <FrontPage page={page} words={getWords(edition)} />
      <JsonLd graph={frontGraph(page)} />
    </>
  )
}
