import { PageFrame } from '#chrome/page-frame.tsx'
import type { ChromeFragment } from '#gql'
import { ListHead } from '#list/list-head.tsx'
import { formatDateLine } from '#words/dates.ts'
import type { Words } from '#words/words.ts'
import { monthPath } from './archive-paths.ts'

type Month = {
  year: number
  month: number
  from: string
  articleCount: number
  articles: readonly { headline: string; path: string }[]
}

type Props = {
  data: ChromeFragment
  year: number
  months: readonly Month[]
  /** All years in which the edition has published. */
  years: readonly number[]
  words: Words
}

/** The months of a year, each with what came out last in it. */
export function YearPage({ data, year, months, years, words }: Props) {
  const base = data.edition?.path ?? '/'
  const previous = Math.max(...years.filter((each) => each < year))
  const next = Math.min(...years.filter((each) => each > year))
  return (
    <PageFrame data={data} edition={data.edition?.code ?? words.language} words={words}>
      <main id="content" className="archive">
        <ListHead title={String(year)} label={words.archive.title} />
        {months.map((month) => (
          <section key={month.month} className="dated" aria-labelledby={`m-${month.month}`}>
            <h2 className="dated-name" id={`m-${month.month}`}>
              <a href={monthPath(base, month)}>
                {formatDateLine(month.from, 'monthName', words.locale, data.outlet.timeZone)}
              </a>{' '}
              <small>{words.lists.articles(month.articleCount)}</small>
            </h2>
            <ul className="plain-list archive-headlines">
              {month.articles.map(({ headline, path }) => (
                <li key={path}>
                  <a href={path}>{headline}</a>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <nav className="pager" aria-label={words.pages}>
          {Number.isFinite(previous) && <a href={`${base}/${previous}`}>{previous}</a>}
          <a href={`${base}/archive`}>{words.archive.title}</a>
          {Number.isFinite(next) && (
            <a href={`${base}/${next}`} rel="next">
              {next}
            </a>
          )}
        </nav>
      </main>
    </PageFrame>
  )
}
