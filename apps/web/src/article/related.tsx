import { Card } from '#card/card.tsx'
import type { ArticleViewFragment } from '#gql'
import type { Words } from '#words/words.ts'

type Props = { articles: ArticleViewFragment['related']; words: Words; timeZone: string }

/** What to read next. */
export function Related({ articles, words, timeZone }: Props) {
  if (articles.length === 0) return null
  return (
    <section className="related-articles" aria-labelledby="related">
      <h2 id="related">{words.article.related}</h2>
      <div>
        {articles.map((article) => (
          <Card
            key={article.id}
            article={article}
            size="plain"
            level={3}
            standfirst={false}
            byline={false}
            words={words}
            timeZone={timeZone}
          />
        ))}
      </div>
    </section>
  )
}
