import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { JsonLd } from '#seo/json-ld-script.tsx'
import { getWords } from '#words/words.ts'
import { getSeriesPage } from './get-series-page.ts'
import { SeriesPage } from './series-page.tsx'
import { seriesGraph, seriesMetadata } from './series-seo.ts'

type Place = { edition: string; slug: string; after: string | null }

export async function describeSeries({ edition, slug, after }: Place): Promise<Metadata> {
  const page = await getSeriesPage(edition, slug, after)
  return page?.data.edition ? seriesMetadata(page.data.edition, page.series, after) : {}
}

/** A series from its newest parts on, or from a cursor on. */
export async function SeriesRoute({ edition, slug, after }: Place) {
  const page = await getSeriesPage(edition, slug, after)
  if (!page?.data.edition) notFound()
  // It stood at this address before.
  if (page.series.path !== `/${edition}/series/${slug}`) permanentRedirect(page.series.path)
  return (
    <>
      <SeriesPage data={page.data} series={page.series} after={after} words={getWords(edition)} />
      <JsonLd graph={seriesGraph(page.data.edition, page.series, after)} />
    </>
  )
}
