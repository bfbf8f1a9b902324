import { Card } from '#card/card.tsx'
import type { FrontPageQuery } from '#gql'
import type { Words } from '#words/words.ts'

type Slot = NonNullable<FrontPageQuery['edition']>['front']['slots'][number]

type Props = {
  slot: Slot
  /** A lead with a list beside it, or columns of the same weight. Fronts alternate. */
  layout: 'lead' | 'columns'
  words: Words
  timeZone: string
}

/** A section's newest, under its name. With one article only, headline and standfirst stand side by side. */
export function Band({ slot, layout, words, timeZone }: Props) {
  const { section, articles } = slot
  const [first, ...others] = articles
  if (!first) return null
  const name = section?.name ?? words.latest
  const id = `band-${section?.id ?? first.id}`
  const common = { words, timeZone, level: 3, under: section?.name } as const
  const shape = articles.length === 1 ? 'single' : layout
  return (
    <section className={`band band-${shape}`} aria-labelledby={id}>
      <h2 className="band-name" id={id}>
        {section ? <a href={section.path}>{name}</a> : name}
      </h2>
      {shape === 'columns' ? (
        <div className="columns">
          {articles.map((article) => (
            <Card key={article.id} article={article} size="plain" {...common} />
          ))}
        </div>
      ) : (
        <>
          <Card article={first} size="lead" {...common} />
          {others.length > 0 && (
            <div className="band-list ruled">
              {others.map((article) => (
                <Card
                  key={article.id}
                  article={article}
                  size="plain"
                  standfirst={others.length < 3}
                  byline={false}
                  {...common}
                />
              ))}
            </div>
          )}
        </>
      )}
    </section>
  )
}
