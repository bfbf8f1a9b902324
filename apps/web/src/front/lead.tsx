import { Card } from '#card/card.tsx'
import type { CardFragment } from '#gql'
import type { Words } from '#words/words.ts'

type Props = {
  heroes: readonly CardFragment[]
  list: readonly CardFragment[]
  words: Words
  timeZone: string
}

/** The story that leads the page, and those beside it. Alone it takes the whole width. */
export function Lead({ heroes, list, ...common }: Props) {
  return (
    <div className={list.length > 0 ? 'lead' : 'lead lead-alone'}>
      <div className="lead-hero">
        {heroes.map((article) => (
          <Card key={article.id} article={article} size="hero" level={2} {...common} />
        ))}
      </div>
      {list.length > 0 && (
        <div className="lead-list ruled">
          {list.map((article) => (
            <Card
              key={article.id}
              article={article}
              size="plain"
              level={2}
              standfirst={false}
              byline={false}
              {...common}
            />
          ))}
        </div>
      )}
    </div>
  )
}
