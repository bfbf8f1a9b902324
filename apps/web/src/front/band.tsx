import { Card } from '#card/card.tsx'
import type { Words } from '#words/words.ts'
import type { BandLayout } from './band-layout.ts'
import type { FrontSlot } from './get-front-page.ts'
import { Opinion } from './opinion.tsx'

type Props = {
  slot: FrontSlot
  layout: BandLayout
  words: Words
  timeZone: string
}

/** A group of stories under a heading, mostly a section's. */
export function Band({ slot, layout, words, timeZone }: Props) {
  const { section, articles } = slot
  const [first] = articles
  if (!first) return null
  const name = slot.heading ?? words.latest
  const id = `band-${first.id}`
  return (
    <section className={`band band-${layout}`} aria-labelledby={id}>
      <h2 className="band-name" id={id}>
        {section ? <a href={section.path}>{name}</a> : name}
      </h2>
      <Stories articles={articles} layout={layout} words={words} timeZone={timeZone} under={section?.name} />
    </section>
  )
}

type StoriesProps = Omit<Props, 'slot'> & { articles: FrontSlot['articles']; under?: string | undefined }

function Stories({ articles, layout, ...common }: StoriesProps) {
  const { words, under } = common
  const [first, ...others] = articles
  const look = { ...common, level: 3 } as const
  switch (layout) {
    case 'opinion':
      return (
        <div className="columns">
          {articles.map((article) => (
            <Opinion key={article.id} article={article} words={words} under={under} />
          ))}
        </div>
      )
    case 'numbered':
      return (
        <ol className="numbered">
          {articles.map((article) => (
            <li key={article.id}>
              <Card article={article} size="plain" standfirst={false} byline={false} {...look} />
            </li>
          ))}
        </ol>
      )
    case 'columns':
      return (
        <div className="columns">
          {articles.map((article) => (
            <Card
              key={article.id}
              article={article}
              size="plain"
              picture={articles.every(({ leadImage }) => leadImage) ? 'column' : undefined}
              {...look}
            />
          ))}
        </div>
      )
    case 'essay':
      return (
        <>
          {first && <Card article={first} size="lead" picture="essay" {...look} />}
          <div className="columns">
            {others.map((article) => (
              <Card key={article.id} article={article} size="plain" standfirst={false} {...look} />
            ))}
          </div>
        </>
      )
    case 'lead':
    case 'single':
      return (
        <>
          {first && <Card article={first} size="lead" picture={layout === 'lead' ? 'wide' : undefined} {...look} />}
          {others.length > 0 && (
            <div className="band-list ruled">
              {others.map((article) => (
                <Card
                  key={article.id}
                  article={article}
                  size="plain"
                  standfirst={others.length < 3}
                  byline={false}
                  {...look}
                />
              ))}
            </div>
          )}
        </>
      )
    default:
      return layout satisfies never
  }
}
