import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { JsonLd } from '#seo/json-ld-script.tsx'
import { getWords } from '#words/words.ts'
import { spanGraph, spanMetadata } from './archive-seo.ts'
import { getYear } from './get-archive.ts'
import { YearPage } from './year-page.tsx'

type Place = { edition: string; year: string }

const pageOf = ({ edition, year }: Place) => ({ path: `/${edition}/${year}`, title: year })

export async function describeYear(place: Place): Promise<Metadata> {
  const found = await getYear(place.edition, place.year)
  return found ? spanMetadata(found.data, pageOf(place)) : {}
}

export async function YearRoute(place: Place) {
  const found = await getYear(place.edition, place.year)
  if (!found) notFound()
  const years = [...new Set(found.months.map(({ year }) => year))]
  const articles = found.withArticles.flatMap((month) => month.articles)
  return (
    <>
      <YearPage
        data={found.data}
        year={found.year}
        months={found.withArticles}
        years={years}
        words={getWords(place.edition)}
      />
      <JsonLd graph={spanGraph(found.data, pageOf(place), articles)} />
    </>
  )
}
