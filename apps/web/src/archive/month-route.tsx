import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { olderPath } from '#lib/paths.ts'
import { JsonLd } from '#seo/json-ld-script.tsx'
import { formatDateLine } from '#words/dates.ts'
import { getWords } from '#words/words.ts'
import { spanGraph, spanMetadata } from './archive-seo.ts'
import { getMonth } from './get-archive.ts'
import { MonthPage } from './month-page.tsx'

type Place = { edition: string; year: string; month: string; after: string | null }
type Found = NonNullable<Awaited<ReturnType<typeof getMonth>>>

export async function describeMonth(place: Place): Promise<Metadata> {
  const found = await getMonth(place.edition, place.year, place.month, place.after)
  return found ? spanMetadata(found.data, pageOf(found, place)) : {}
}

/** A month from its newest articles on, or from a cursor on. */
export async function MonthRoute(place: Place) {
  const found = await getMonth(place.edition, place.year, place.month, place.after)
  if (!found) notFound()
  return (
    <>
      <MonthPage {...found} after={place.after} words={getWords(place.edition)} />
      <JsonLd graph={spanGraph(found.data, pageOf(found, place), found.articles)} />
    </>
  )
}

function pageOf({ data, month }: Found, { edition, year, month: digits, after }: Place) {
  const path = `/${edition}/${year}/${digits}`
  const words = getWords(edition)
  const name = formatDateLine(month.from, 'month', words.locale, data.outlet.timeZone)
  return after === null
    ? { path, title: name }
    : { path: olderPath(path, after), title: `${name}, ${words.olderArticles}` }
}
