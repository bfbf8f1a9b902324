import { PageFrame } from '#chrome/page-frame.tsx'
import type { Words } from '#words/words.ts'
import { Band } from './band.tsx'
import { layoutBands } from './band-layout.ts'
import { EmptyFront } from './empty-front.tsx'
import type { FrontPageData } from './get-front-page.ts'
import { Lead } from './lead.tsx'
import { LiveStrip } from './live-strip.tsx'
import { MostRead } from './most-read.tsx'
import { OtherEditions } from './other-editions.tsx'
import { SupportBand } from './support-band.tsx'

/** What goes on stands over everything, then the lead, then the newsroom's bands in its order. */
export function FrontPage({ page: { data, edition, further }, words }: { page: FrontPageData; words: Words }) {
  const { editions, outlet } = data
  const { slots } = edition.front
  const common = { words, timeZone: outlet.timeZone }
  const of = (...kinds: string[]) => slots.filter(({ kind }) => kinds.includes(kind))
  const heroes = of('HERO').flatMap(({ articles }) => articles)
  const list = of('LEAD_LIST').flatMap(({ articles }) => articles)
  const bands = of('BAND', 'OPINION_ROW')
  const layouts = layoutBands(bands)
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
        {of('LIVE_STRIP').map((slot) => (
          <LiveStrip key={slot.articles[0]?.id} slot={slot} {...common} />
        ))}
        {heroes.length > 0 && <Lead heroes={heroes} list={list} further={further} {...common} />}
        {bands.map((slot, index) => (
          <Band key={slot.articles[0]?.id} slot={slot} layout={layouts[index] ?? 'lead'} {...common} />
        ))}
        <MostRead articles={edition.mostRead} words={words} />
        <OtherEditions articles={edition.fromOtherEditions} {...common} />
        <SupportBand path={edition.path} appeal={edition.appeal} words={words} />
      </main>
    </PageFrame>
  )
}
