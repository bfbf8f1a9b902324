import type { ReactNode } from 'react'
import { Card } from '#card/card.tsx'
import { PageFrame } from '#chrome/page-frame.tsx'
import type { CardFragment, ChromeFragment } from '#gql'
import type { Words } from '#words/words.ts'
import { SearchForm } from './search-form.tsx'

type Props = {
  data: ChromeFragment | null
  edition: string
  words: Words
  title: string
  children: ReactNode
  newest?: readonly CardFragment[] | undefined
  canSearch?: boolean
}

/** A page that tells what is not there, and shows a way on with as much as is known. */
export function StatusPage({ data, edition, words, title, children, newest = [], canSearch = true }: Props) {
  const front = data ? (data.edition?.path ?? '/') : `/${edition}`
  return (
    <PageFrame data={data} edition={edition} words={words}>
      <main id="content" className="status">
        <h1>{title}</h1>
        {children}
        {canSearch && data?.edition && <SearchForm edition={data.edition.path} words={words} />}
        <p className="ways">
          <a href={front}>{words.front}</a>
        </p>
        {data && newest.length > 0 && (
          <section className="dated" aria-labelledby="newest">
            <h2 className="dated-name" id="newest">
              {words.latest}
            </h2>
            <div className="ruled">
              {newest.map((article) => (
                <Card
                  key={article.id}
                  article={article}
                  size="plain"
                  level={3}
                  standfirst={false}
                  byline={false}
                  words={words}
                  timeZone={data.outlet.timeZone}
                />
              ))}
            </div>
          </section>
        )}
      </main>
    </PageFrame>
  )
}
