import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { getOutletPage } from '#outlet-page/get-outlet-page.ts'
import { OutletPage } from '#outlet-page/outlet-page.tsx'
import { outletPageGraph, outletPageMetadata } from '#outlet-page/outlet-page-seo.ts'
import { JsonLd } from '#seo/json-ld-script.tsx'
import { getWords } from '#words/words.ts'

type Props = PageProps<'/[edition]/about/[slug]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { edition, slug } = await params
  const found = await getOutletPage(edition, slug)
  return found ? outletPageMetadata(found.edition, found.page) : {}
}

export default async function Page({ params }: Props) {
  const { edition, slug } = await params
  const found = await getOutletPage(edition, slug)
  if (!found) notFound()
  // It stands over the account, at an address of its own.
  if (found.page.key === 'support') permanentRedirect(`/${edition}/support`)
  return (
    <>
      <OutletPage {...found} words={getWords(edition)} />
      <JsonLd graph={outletPageGraph(found.edition, found.page)} />
    </>
  )
}
