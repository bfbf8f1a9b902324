import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { StatusPageDocument } from '#gql'
import { query } from '#lib/graphql.ts'
import { answerWith, currentReading } from '#lib/reading.ts'
import { absenceMetadata } from '#seo/metadata.ts'
import { NotFoundPage } from '#status/not-found-page.tsx'
import { getWords } from '#words/words.ts'

type Props = PageProps<'/[edition]/[...rest]'>

/** No page has such a path. The production server asks for one to have the edition's 404 page, which it keeps. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return absenceMetadata(getWords((await params).edition).notFound.title)
}

/** What else the page shows is a courtesy: it must not fail for want of it. */
const load = cache((edition: string) => query(StatusPageDocument, { edition }).catch(() => null))

export default async function Page({ params }: Props) {
  if (!currentReading()) notFound()
  const { edition } = await params
  const data = await load(edition)
  answerWith(404)
  return (
    <NotFoundPage data={data} edition={edition} newest={data?.edition?.articles.nodes} words={getWords(edition)} />
  )
}
