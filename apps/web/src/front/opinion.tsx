import { CardImage } from '#card/card-image.tsx'
import { Kicker } from '#card/kicker.tsx'
import type { Words } from '#words/words.ts'
import type { FrontArticle } from './get-front-page.ts'

/** An opinion: whose it is comes first. */
export function Opinion({
  article,
  words,
  under,
}: {
  article: FrontArticle
  words: Words
  under?: string | undefined
}) {
  const authors = article.credits.flatMap(({ role, contributor }) => (role === 'AUTHOR' ? [contributor] : []))
  const portrait = authors[0]?.portrait
  return (
    <article className="card opinion">
      {portrait && <CardImage image={portrait} place="portrait" />}
      <div>
        <Kicker kind={article.kind} kicker={article.kicker} words={words} under={under} />
        <h3>
          <a href={article.path}>{article.headline}</a>
        </h3>
        {authors.length > 0 && <p className="byline-opinion">{authors.map(({ name }) => name).join(', ')}</p>}
      </div>
    </article>
  )
}
