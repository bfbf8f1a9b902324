import type { Words } from '#words/words.ts'
import type { FrontPageData } from './get-front-page.ts'

export function MostRead({ articles, words }: { articles: FrontPageData['edition']['mostRead']; words: Words }) {
  if (articles.length === 0) return null
  return (
    <section className="band band-numbered" aria-labelledby="most-read">
      <h2 className="band-name" id="most-read">
        {words.fronts.mostRead}
      </h2>
      <ol className="numbered">
        {articles.map(({ id, path, headline }) => (
          <li key={id} className="card card-small">
            <h3>
              <a href={path}>{headline}</a>
            </h3>
          </li>
        ))}
      </ol>
    </section>
  )
}
