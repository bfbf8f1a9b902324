import { Moment } from '#ui/moment.tsx'
import type { Words } from '#words/words.ts'
import type { FrontPageData } from './get-front-page.ts'

type Props = {
  articles: FrontPageData['edition']['fromOtherEditions']
  words: Words
  timeZone: string
}

/** What readers of other languages have and these have not, each in its own language. */
export function OtherEditions({ articles, words, timeZone }: Props) {
  if (articles.length === 0) return null
  return (
    <section className="band band-elsewhere" aria-labelledby="elsewhere">
      <h2 className="band-name" id="elsewhere">
        {words.fronts.otherEditions}
      </h2>
      <ul className="columns">
        {articles.map(({ id, headline, path, publishedAt, edition }) => {
          const language = { lang: edition.code, dir: edition.direction.toLowerCase() }
          return (
            <li key={id} className="card card-small">
              <p className="kicker">
                <span {...language}>{edition.name}</span>
              </p>
              <h3 {...language}>
                <a href={path} hrefLang={edition.code}>
                  {headline}
                </a>
              </h3>
              <p className="meta">
                <Moment at={publishedAt} style="date" timeZone={timeZone} words={words} />
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
