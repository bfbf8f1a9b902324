import { PageFrame } from '#chrome/page-frame.tsx'
import type { FrontPageQuery } from '#gql'
import type { Words } from '#words/words.ts'
import { Band } from './band.tsx'
import { EmptyFront } from './empty-front.tsx'
import { Lead } from './lead.tsx'

/** The edition is there: an address without one is not a front. */
export function FrontPage({ data, words }: { data: FrontPageQuery; words: Words }) {
  const { edition, editions, outlet } = data
  if (!edition) return null
  const { slots } = edition.front
  const articlesOf = (kind: 'HERO' | 'LEAD_LIST') => slots.flatMap((slot) => (slot.kind === kind ? slot.articles : []))
  const heroes = articlesOf('HERO')
  const bands = slots.filter(({ kind }) => kind !== 'HERO' && kind !== 'LEAD_LIST')
  const common = { words, timeZone: outlet.timeZone }
  return (
    <PageFrame
      data={data}
      edition={edition.code}
      words={words}
      alternates={editions.map(({ code, path }) => ({ edition: code, path }))}
      isFront
    >
      <main id="content" className="front">
        <h1 className="visually-hidden">
          {edition.title} – {words.front}
        </h1>
        <p className="tagline">{edition.tagline}</p>
        {slots.length === 0 && <EmptyFront editions={editions} current={edition.code} words={words} />}
        {heroes.length > 0 && <Lead heroes={heroes} list={articlesOf('LEAD_LIST')} {...common} />}
        {bands.map((slot, index) => (
          <Band
            key={slot.section?.id ?? slot.articles[0]?.id}
            slot={slot}
            layout={index % 2 === 0 ? 'lead' : 'columns'}
            {...common}
          />
        ))}
      </main>
    </PageFrame>
  )
}
