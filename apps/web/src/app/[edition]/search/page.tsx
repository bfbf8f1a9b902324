import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { getSearchPage } from '#search/get-search-page.ts'
import { SearchPage } from '#search/search-page.tsx'
import { readRequest } from '#search/search-request.ts'
import { searchMetadata } from '#search/search-seo.ts'
import { getWords } from '#words/words.ts'

type Props = PageProps<'/[edition]/search'>

const find = async ({ params, searchParams }: Props) =>
  findOnce((await params).edition, JSON.stringify(await searchParams))

const findOnce = cache(async (edition: string, asked: string) => {
  const { request, leftOut } = readRequest(JSON.parse(asked))
  const page = await getSearchPage(edition, request)
  return page && { ...page, leftOut: [...leftOut, ...page.leftOut] }
})

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await find(props)
  return page ? searchMetadata(page.data.edition, page.request.query, getWords(page.data.edition.code)) : {}
}

export default async function Page(props: Props) {
  const page = await find(props)
  if (!page) notFound()
  return <SearchPage page={page} words={getWords(page.data.edition.code)} />
}
