import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { getRepublishPage } from '#article/get-republish-page.ts'
import { RepublishPage } from '#article/republish-page.tsx'
import { absenceMetadata } from '#seo/metadata.ts'
import { getWords } from '#words/words.ts'

type Props = PageProps<'/[edition]/[sectionOrYear]/[month]/[slug]/republish'>

/** A second copy of the text: search engines shall find the first. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return absenceMetadata(getWords((await params).edition).republish.title)
}

export default async function Page({ params }: Props) {
  const { edition, sectionOrYear, month, slug } = await params
  const page = await getRepublishPage(`/${edition}/${sectionOrYear}/${month}/${slug}`)
  if (page?.found.__typename === 'Redirect') permanentRedirect(`${page.found.path}/republish`)
  if (page?.found.__typename !== 'Article') notFound()
  return <RepublishPage data={page.data} article={page.found} words={getWords(edition)} />
}
