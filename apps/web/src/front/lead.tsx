import { Card } from '#card/card.tsx'
import type { Words } from '#words/words.ts'
import type { FrontArticle, FrontPageData } from './get-front-page.ts'

type Props = {
  heroes: readonly FrontArticle[]
  list: readonly FrontArticle[]
  further: FrontPageData['further']
  words: Words
  timeZone: string
}

/** The story that leads the page with what else there is on it, and the stories beside it. Alone it takes the whole width. */
export function Lead({ heroes, list, further, words, timeZone }: Props) {
  const common = { words, timeZone, level: 2 } as const
  return (
    <div className={list.length > 0 ? 'lead' : 'lead lead-alone'}>
      <div className="lead-hero">
        {heroes.map((article) => (
          <Card key={article.id} article={article} size="hero" picture="hero" {...common} />
        ))}
        {further.length > 0 && (
          <nav className="further" aria-label={words.fronts.moreOnThis}>
            <ul>
              {further.map(({ id, path, headline }) => (
                <li key={id}>
                  <a href={path}>{headline}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
      {list.length > 0 && (
        <div className="lead-list ruled">
          {list.map((article) => (
            <Card key={article.id} article={article} size="plain" standfirst={false} byline={false} {...common} />
          ))}
        </div>
      )}
    </div>
  )
}
