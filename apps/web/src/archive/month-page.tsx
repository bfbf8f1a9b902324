import { PageFrame } from '#chrome/page-frame.tsx'
import type { CardFragment, ChromeFragment } from '#gql'
import { DatedList } from '#list/dated-list.tsx'
import { ListHead } from '#list/list-head.tsx'
import { Pager } from '#list/pager.tsx'
import { dayOf, formatDate, formatDateLine } from '#words/dates.ts'
import type { Words } from '#words/words.ts'
import { dayPath, monthPath } from './archive-paths.ts'

type Month = { year: number; month: number; from: string; articleCount: number }

type Props = {
  data: ChromeFragment
  month: Month
  previous: Month | null
  next: Month | null
  articles: readonly CardFragment[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
  after: string | null
  words: Words
}

/** A month's articles, and the way to its days and to the months around it. */
export function MonthPage({ data, month, previous, next, articles, pageInfo, after, words }: Props) {
  const base = data.edition?.path ?? '/'
  const { timeZone } = data.outlet
  const nameOf = ({ from }: Month) => formatDateLine(from, 'month', words.locale, timeZone)
  const days = [...new Set(articles.map(({ publishedAt }) => dayOf(publishedAt, timeZone)))].toReversed()
  return (
    <PageFrame data={data} edition={data.edition?.code ?? words.language} words={words}>
      <main id="content" className="archive">
        <ListHead
          title={nameOf(month)}
          label={words.archive.title}
          standfirst={words.lists.articles(month.articleCount)}
        />
        <nav className="days" aria-label={words.archive.days}>
          <ol>
            {days.map((day) => (
              <li key={day}>
                <a href={dayPath(base, day)} aria-label={formatDate(`${day}T12:00:00Z`, 'date', words.locale, 'UTC')}>
                  {Number(day.slice(8))}
                </a>
              </li>
            ))}
          </ol>
        </nav>
        <DatedList articles={articles} words={words} timeZone={timeZone} />
        <Pager path={monthPath(base, month)} after={after} pageInfo={pageInfo} words={words} />
        <nav className="pager" aria-label={words.archive.months}>
          {previous && (
            <a href={monthPath(base, previous)} rel="prev">
              {nameOf(previous)}
            </a>
          )}
          <a href={`${base}/${month.year}`}>{month.year}</a>
          {next && (
            <a href={monthPath(base, next)} rel="next">
              {nameOf(next)}
            </a>
          )}
        </nav>
      </main>
    </PageFrame>
  )
}
