import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { ArticlePage } from '#article/article-page.tsx'
import { articleGraph, articleMetadata } from '#article/article-seo.ts'
import { getArticlePage } from '#article/get-article-page.ts'
import { answerWith } from '#lib/reading.ts'
import { LiveRoute } from '#live/live-route.tsx'
import { JsonLd } from '#seo/json-ld-script.tsx'
import { absenceMetadata } from '#seo/metadata.ts'
import { GonePage } from '#status/gone-page.tsx'
import { getWords } from '#words/words.ts'

type Props = PageProps<'/[edition]/[sectionOrYear]/[month]/[slug]'>

async function pathOf({ params }: Props): Promise<string> {
  const { edition, sectionOrYear, month, slug } = await params
  return `/${edition}/${sectionOrYear}/${month}/${slug}`
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await getArticlePage(await pathOf(props))
  if (page?.found.__typename === 'Article') return articleMetadata(page.data, page.found)
  if (page?.found.__typename === 'Gone') return absenceMetadata(getWords((await props.params).edition).gone.title)
  return {}
}

export default async function Page(props: Props) {
  const page = await getArticlePage(await pathOf(props))
  if (!page) notFound()
  const { edition } = await props.params
  const { data, found } = page
  const words = getWords(edition)
  switch (found.__typename) {
    case 'Article':
      return (
        <>
          <ArticlePage data={data} article={found} words={words}>
            {found.kind === 'LIVE' && <LiveRoute article={found} words={words} timeZone={data.outlet.timeZone} />}
          </ArticlePage>
          <JsonLd graph={articleGraph(data, found)} />
        </>
      )
    case 'Redirect':
      return permanentRedirect(found.path)
    case 'Gone':
      // Plain Next can't say 410; without our server what is gone is not found.
      if (!answerWith(410)) notFound()
      return <GonePage data={data} edition={edition} reason={found.reason} words={words} />
    default:
      return notFound()
  }
}
