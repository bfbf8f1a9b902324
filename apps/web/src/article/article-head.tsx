import { kindLabel } from '#card/kind-label.ts'
import type { ArticleViewFragment } from '#gql'
import type { Words } from '#words/words.ts'

export function ArticleHead({ article, words }: { article: ArticleViewFragment; words: Words }) {
  const { section, kind, kicker, series, seriesPart } = article
  const label = kindLabel(kind, words, section?.name)
  return (
    <header className="article-head">
      {(section || label || kicker) && (
        <p className="kicker">
          {section && (
            <a className="kicker-section" href={section.path}>
              {section.name}
            </a>
          )}
          {label && <span className={kind === 'OPINION' ? 'kind kind-opinion' : 'kind'}>{label}</span>}
          {kicker && <span>{kicker}</span>}
        </p>
      )}
      <h1>{article.headline}</h1>
      {article.standfirst && <p className="standfirst">{article.standfirst}</p>}
      {series && (
        <p className="in-series">
          {words.article.partOfSeries(seriesPart)} <a href={series.path}>{series.title}</a>
        </p>
      )}
    </header>
  )
}
