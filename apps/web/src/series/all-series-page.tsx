import { PageFrame } from '#chrome/page-frame.tsx'
import type { AllSeriesPageQuery } from '#gql'
import { ListHead } from '#list/list-head.tsx'
import type { Words } from '#words/words.ts'

/** Every series of an edition, each with what came out last. */
export function AllSeriesPage({ data, words }: { data: AllSeriesPageQuery; words: Words }) {
  const all = data.edition?.allSeries ?? []
  return (
    <PageFrame
      data={data}
      edition={data.edition?.code ?? words.language}
      words={words}
      alternates={data.editions.map(({ code, path }) => ({ edition: code, path: `${path}/series` }))}
    >
      <main id="content" className="index">
        <ListHead title={words.series.all} />
        {all.length === 0 && <p className="notice">{words.series.none}</p>}
        {all.map(({ id, title, path, description, articles }) => (
          <section key={id} className="dated" aria-labelledby={id}>
            <p className="dated-name">{words.lists.articles(articles.totalCount)}</p>
            <div className="series-entry">
              <h2 id={id}>
                <a href={path}>{title}</a>
              </h2>
              {description && <p className="standfirst">{description}</p>}
              <ul className="plain-list">
                {articles.nodes.map((article) => (
                  <li key={article.path}>
                    <a href={article.path}>{article.headline}</a>
                  </li>
                ))}
              </ul>
            </div>
          </section>
        ))}
      </main>
    </PageFrame>
  )
}
