import type { ArticleViewFragment } from '#gql'
import type { Words } from '#words/words.ts'

/** Where the series goes on, and what came before. */
export function InSeries({ article, words }: { article: ArticleViewFragment; words: Words }) {
  const { series, previousInSeries: previous, nextInSeries: next } = article
  if (!series) return null
  return (
    <nav className="series-box" aria-labelledby="series">
      <h2 id="series">
        <a href={series.path}>{series.title}</a>
      </h2>
      <ul>
        {previous && (
          <li>
            <span>{words.article.previousPart}</span>
            <a href={previous.path} rel="prev">
              {previous.headline}
            </a>
          </li>
        )}
        {next && (
          <li>
            <span>{words.article.nextPart}</span>
            <a href={next.path} rel="next">
              {next.headline}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}
