import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { DayRoute, describeDay } from '#archive/day-route.tsx'
import { ArticlePage } from '#article/article-page.tsx'
import { articleGraph, articleMetadata } from '#article/article-seo.ts'
import { getArticlePage } from '#article/get-article-page.ts'
import { answerWith } from '#lib/reading.ts'
import { parsePath } from '#lib/routes.ts'
import { LiveRoute } from '#live/live-route.tsx'
import { JsonLd } from '#seo/json-ld-script.tsx'
import { absenceMetadata } from '#seo/metadata.ts'
import { getStatusPage } from '#status/get-status-page.ts'
import { GonePage, titleOfGone } from '#status/gone-page.tsx'
import { getWords } from '#words/words.ts'

type Props = PageProps<'/[edition]/[sectionOrYear]/[month]/[slug]'>

async function pathOf({ params }: Props): Promise<string> {
  const { edition, sectionOrYear, month, slug } = await params
  return `/${edition}/${sectionOrYear}/${month}/${slug}`
}

/** A day of the archive stands where articles do: `2024-01-29`; null for what is none. */
function dateOf(path: string): string | null {
  const route = parsePath(path)
  return route?.kind === 'day' ? path.split('/').slice(2).join('-') : null
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const path = await pathOf(props)
  const date = dateOf(path)
  if (date) return describeDay({ edition: (await props.params).edition, date })
  const page = await getArticlePage(path)
  if (page?.found.__typename === 'Article') return articleMetadata(page.data, page.found)
  if (page?.found.__typename === 'Gone') {
    return absenceMetadata(titleOfGone(page.found, getWords((await props.params).edition)))
  }
  return {}
}

export default async function Page(props: Props) {
  const path = await pathOf(props)
  const { edition } = await props.params
  const date = dateOf(path)
  if (date) return <DayRoute edition={edition} date={date} />
  const page = await getArticlePage(path)
  if (!page) notFound()
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
    case 'Gone': {
      // Plain Next can say neither; without our server what is gone is not found.
      if (!answerWith(found.isLegal ? 451 : 410)) notFound()
      const status = await getStatusPage(edition).catch(() => null)
      return <GonePage data={data} edition={edition} gone={found} newest={status?.newest} words={words} />
    }
    default:
      return notFound()
  }
}
