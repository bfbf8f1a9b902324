import { Card } from '#card/card.tsx'
import type { CardFragment } from '#gql'
import type { Words } from '#words/words.ts'
import { groupByDate } from './group-by-date.ts'

type Props<Article> = {
  articles: readonly Article[]
  words: Words
  timeZone: string
  /** What the page stands under, so that cards need not repeat it. */
  under?: string | undefined
  /** What else is to be said of an article here. */
  noteOf?: (article: Article) => string | undefined
}

/** Articles, newest first, by day, month or year: by the finest that leaves few of them alone. */
export function DatedList<Article extends CardFragment>(props: Props<Article>) {
  const { articles, words, timeZone, under, noteOf } = props
  const { groups, unit } = groupByDate(articles, words.locale, timeZone)
  return groups.map((group) => (
    <section key={group.key} className="dated" aria-labelledby={`d-${group.key}`}>
      <h2 className="dated-name" id={`d-${group.key}`}>
        {group.name}
      </h2>
      <div className="ruled">
        {group.items.map((article) => (
          <Card
            key={article.id}
            article={article}
            size="lead"
            level={3}
            words={words}
            timeZone={timeZone}
            time={unit === 'day' ? 'time' : 'date'}
            under={under}
            picture="thumb"
            note={noteOf?.(article)}
          />
        ))}
      </div>
    </section>
  ))
}
