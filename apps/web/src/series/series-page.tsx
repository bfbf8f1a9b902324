import { Card } from '#card/card.tsx'
import { PageFrame } from '#chrome/page-frame.tsx'
import type { ChromeFragment, SeriesPageQuery } from '#gql'
import { FeedLink } from '#list/feed-link.tsx'
import { LanguageLinks } from '#list/language-links.tsx'
import { ListHead } from '#list/list-head.tsx'
import { Pager } from '#list/pager.tsx'
import type { Words } from '#words/words.ts'
import { orderParts } from './order-parts.ts'

export type Series = NonNullable<NonNullable<SeriesPageQuery['edition']>['series']>

type Props = {
  data: ChromeFragment
  series: Series
  /** The cursor after which this page begins; null on the first one. */
  after: string | null
  words: Words
}

/** A series that fits on a page in the order of reading; a longer one with its newest parts first. */
export function SeriesPage({ data, series, after, words }: Props) {
  const edition = data.edition?.code ?? words.language
  const { nodes, pageInfo, totalCount } = series.articles
  const isWhole = after === null && !pageInfo.hasNextPage
  const parts = isWhole ? orderParts(nodes) : nodes
  const alternates = series.translations.map((each) => ({ edition: each.edition.code, path: each.path }))
  const versions = series.translations.map((each) => ({ ...each, name: each.title }))
  return (
    <PageFrame data={data} edition={edition} words={words} alternates={alternates}>
      <main id="content" className="series">
        <ListHead title={series.title} label={words.series.label} standfirst={series.description} />
        <div className="with-aside">
          <section aria-labelledby="parts">
            <h2 className="list-name" id="parts">
              {words.series.parts(totalCount)}
            </h2>
            <ol className="parts">
              {parts.map((article) => (
                <li key={article.id} value={article.seriesPart ?? undefined}>
                  {article.seriesPart !== null && (
                    <span className="part-number" aria-hidden="true">
                      {article.seriesPart}
                    </span>
                  )}
                  <Card
                    article={article}
                    size="lead"
                    level={3}
                    words={words}
                    timeZone={data.outlet.timeZone}
                    picture="thumb"
                  />
                </li>
              ))}
            </ol>
            <Pager path={series.path} after={after} pageInfo={pageInfo} words={words} />
          </section>
          <aside aria-label={words.topic.about(series.title)}>
            <LanguageLinks versions={versions} current={edition} words={words} />
            <FeedLink path={series.path} words={words} />
          </aside>
        </div>
      </main>
    </PageFrame>
  )
}
