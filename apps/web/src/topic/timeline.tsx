import { Card } from '#card/card.tsx'
import type { CardFragment } from '#gql'
import { dayOf } from '#words/dates.ts'
import type { Words } from '#words/words.ts'

type Props = { articles: readonly CardFragment[]; total: number; words: Words; timeZone: string }

/** What was written about a topic along a line, year by year, the newest first. */
export function Timeline({ articles, total, words, timeZone }: Props) {
  if (articles.length === 0) return null
  const years = Map.groupBy(articles, ({ publishedAt }) => dayOf(publishedAt, timeZone).slice(0, 4))
  return (
    <section aria-labelledby="timeline">
      <h2 className="list-name" id="timeline">
        {words.topic.timeline} <small>{words.lists.articles(total)}</small>
      </h2>
      {[...years].map(([year, items]) => (
        <section key={year} className="timeline" aria-labelledby={`y-${year}`}>
          <h3 className="timeline-year" id={`y-${year}`}>
            {year}
          </h3>
          <ol>
            {items.map((article) => (
              <li key={article.id}>
                <Card
                  article={article}
                  size="plain"
                  level={4}
                  words={words}
                  timeZone={timeZone}
                  time="date"
                  picture="thumb"
                />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </section>
  )
}
