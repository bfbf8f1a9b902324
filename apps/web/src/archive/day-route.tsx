import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { JsonLd } from '#seo/json-ld-script.tsx'
import { getWords } from '#words/words.ts'
import { dayPath } from './archive-paths.ts'
import { spanGraph, spanMetadata } from './archive-seo.ts'
import { DayPage, dayTitle } from './day-page.tsx'
import { getDay } from './get-archive.ts'

type Place = { edition: string; date: string }

const pageOf = ({ edition, date }: Place) => ({
  path: dayPath(`/${edition}`, date),
  title: dayTitle(date, getWords(edition)),
})

export async function describeDay(place: Place): Promise<Metadata> {
  const found = await getDay(place.edition, place.date)
  return found ? spanMetadata(found.data, pageOf(place)) : {}
}

export async function DayRoute(place: Place) {
  const found = await getDay(place.edition, place.date)
  if (!found) notFound()
  return (
    <>
      <DayPage {...found} words={getWords(place.edition)} />
      <JsonLd graph={spanGraph(found.data, pageOf(place), found.articles)} />
    </>
  )
}
