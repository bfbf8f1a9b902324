import type { ArticleViewFragment } from '#gql'
import { Moment } from '#ui/moment.tsx'
import type { Words } from '#words/words.ts'
import { ArticleTools } from './article-tools.tsx'

type Props = {
  article: ArticleViewFragment
  words: Words
  timeZone: string
}

/** A correction of the first minute is part of publishing. */
const firstMinute = 60_000

/** Who, when, how long, and in which languages. */
export function ArticleFacts({ article, words, timeZone }: Props) {
  const { byline, kind, publishedAt, modifiedAt, original, translations } = article
  const wasUpdated = Date.parse(modifiedAt) - Date.parse(publishedAt) > firstMinute
  const moment = { style: 'dateTime', timeZone, words } as const
  return (
    <div className="facts">
      {byline && <p className={kind === 'OPINION' ? 'byline byline-opinion' : 'byline'}>{byline}</p>}
      <p>
        <span className="visually-hidden">{words.published} </span>
        <Moment at={publishedAt} {...moment} />
      </p>
      {wasUpdated && (
        <p>
          {words.updated} <Moment at={modifiedAt} {...moment} />
        </p>
      )}
      <p>{words.readingTime(article.readingMinutes)}</p>
      <ArticleTools article={article} words={words} />
      {original && (
        <p className="translated">
          {words.translatedFrom(original.edition.code)}{' '}
          <a href={original.path} hrefLang={original.edition.code} lang={original.edition.code}>
            {original.headline}
          </a>
        </p>
      )}
      {translations.length > 0 && (
        <div className="read-in">
          <p id="read-in">{words.readIn}</p>
          <ul aria-labelledby="read-in">
            {translations.map(({ path, edition }) => (
              <li key={path}>
                <a href={path} hrefLang={edition.code} lang={edition.code}>
                  {edition.name}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
