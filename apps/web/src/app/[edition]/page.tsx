import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { FrontPage } from '#front/front-page.tsx'
import { FrontPageDocument } from '#gql'
import { query } from '#lib/graphql.ts'
import { isLanguage } from '#lib/paths.ts'
import { rightForToday } from '#lib/reading.ts'
import { newsOrganisation } from '#seo/json-ld.ts'
import { JsonLdScript } from '#seo/json-ld-script.tsx'
import { pageMetadata } from '#seo/metadata.ts'
import { website } from '#seo/page-json-ld.ts'
import { getWords } from '#words/words.ts'

type Props = PageProps<'/[edition]'>

const load = cache(async (code: string) => {
  const data = isLanguage(code) ? await query(FrontPageDocument, { edition: code }) : null
  return data?.edition ? { ...data, edition: data.edition } : null
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const data = await load((await params).edition)
  if (!data) return {}
  const { edition, editions } = data
  return pageMetadata({
    self: { language: edition.code, path: edition.path },
    title: `${edition.title}: ${edition.tagline}`,
    description: edition.description,
    siteName: edition.title,
    translations: editions.map(({ code, path }) => ({ language: code, path })),
    anyLanguage: '/',
  })
}

export default async function Page({ params }: Props) {
  const data = await load((await params).edition)
  if (!data) notFound()
  rightForToday(data.outlet.timeZone)
  return (
    <>
      <JsonLdScript graph={[website(data.edition), newsOrganisation(data.outlet)]} />
      <FrontPage data={data} words={getWords(data.edition.code)} />
    </>
  )
}
