import { Card } from '#card/card.tsx'
import { PageFrame } from '#chrome/page-frame.tsx'
import type { CardFragment, ChromeFragment } from '#gql'
import { ListHead } from '#list/list-head.tsx'
import { formatDate, formatDateLine } from '#words/dates.ts'
import type { Words } from '#words/words.ts'
import { dayPath } from './archive-paths.ts'

type Props = {
  data: ChromeFragment
  /** `2024-01-29`, in the outlet's time zone. */
  date: string
  previous: string | null
  next: string | null
  articles: readonly CardFragment[]
  words: Words
}

/** What came out on a day, as the paper of that day. */
export function DayPage({ data, date, previous, next, articles, words }: Props) {
  const base = data.edition?.path ?? '/'
  const noon = (day: string) => `${day}T12:00:00Z`
  const nameOf = (day: string) => formatDate(noon(day), 'date', words.locale, 'UTC')
  return (
    <PageFrame data={data} edition={data.edition?.code ?? words.language} words={words}>
      <main id="content" className="archive">
        <ListHead title={dayTitle(date, words)} label={words.archive.title} />
        <div className="dated-alone ruled">
          {articles.map((article) => (
            <Card
              key={article.id}
              article={article}
              size="lead"
              level={2}
              words={words}
              timeZone={data.outlet.timeZone}
              time="time"
              picture="thumb"
            />
          ))}
        </div>
        <nav className="pager" aria-label={words.archive.days}>
          {previous && (
            <a href={dayPath(base, previous)} rel="prev">
              {nameOf(previous)}
            </a>
          )}
          <a href={dayPath(base, date.slice(0, 7))}>{formatDateLine(noon(date), 'month', words.locale, 'UTC')}</a>
          {next && (
            <a href={dayPath(base, next)} rel="next">
              {nameOf(next)}
            </a>
          )}
        </nav>
      </main>
    </PageFrame>
  )
}

export function dayTitle(date: string, words: Words): string {
  return formatDateLine(`${date}T12:00:00Z`, 'weekday', words.locale, 'UTC')
}
