import { PageFrame } from '#chrome/page-frame.tsx'
import type { ArchivePageQuery, ChromeFragment } from '#gql'
import { ListHead } from '#list/list-head.tsx'
import { formatDateLine } from '#words/dates.ts'
import type { Words } from '#words/words.ts'
import { monthPath } from './archive-paths.ts'

type Month = NonNullable<ArchivePageQuery['edition']>['archive'][number]

/** All months in which the edition has published, year by year. */
export function ArchivePage({ data, months, words }: { data: ChromeFragment; months: readonly Month[]; words: Words }) {
  const base = data.edition?.path ?? '/'
  const years = [...Map.groupBy(months, ({ year }) => year)]
  return (
    <PageFrame
      data={data}
      edition={data.edition?.code ?? words.language}
      words={words}
      alternates={data.editions.map(({ code, path }) => ({ edition: code, path: `${path}/archive` }))}
    >
      <main id="content" className="archive">
        <ListHead title={words.archive.title} standfirst={words.archive.means} />
        {months.length === 0 && <p className="notice">{words.archive.empty}</p>}
        {years.map(([year, ofYear]) => (
          <section key={year} className="dated" aria-labelledby={`y-${year}`}>
            <h2 className="archive-year" id={`y-${year}`}>
              <a href={`${base}/${year}`}>{year}</a>
            </h2>
            <ol className="months">
              {ofYear.toReversed().map((month) => (
                <li key={month.month}>
                  <a href={monthPath(base, month)}>
                    {formatDateLine(month.from, 'monthName', words.locale, data.outlet.timeZone)}
                  </a>{' '}
                  <small>{words.lists.articles(month.articleCount)}</small>
                </li>
              ))}
            </ol>
          </section>
        ))}
      </main>
    </PageFrame>
  )
}
