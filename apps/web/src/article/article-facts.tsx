import type { ArticleViewFragment } from '#gql'
import { Moment } from '#ui/moment.tsx'
import { formatDate } from '#words/dates.ts'
import type { Words } from '#words/words.ts'
import { ArticleTools } from './article-tools.tsx'
import { Byline } from './byline.tsx'
import { TranslationNote } from './translation-note.tsx'

type Props = {
  article: ArticleViewFragment
  words: Words
  timeZone: string
}

/** A correction of the first minute is part of publishing. */
const firstMinute = 60_000

/** Who, when, how long, and in which languages. */
export function ArticleFacts({ article, words, timeZone }: Props) {
  const { publishedAt, modifiedAt, corrections, translations } = article
  const wasUpdated = Date.parse(modifiedAt) - Date.parse(publishedAt) > firstMinute
  const moment = { style: 'dateTime', timeZone, words } as const
  const corrected = corrections.at(-1)
  return (
    <div className="facts">
      <div className="facts-who">
        <Byline article={article} words={words} />
        <TranslationNote article={article} words={words} timeZone={timeZone} />
      </div>
      <div>
        <p>
          <span className="visually-hidden">{words.published} </span>
          <Moment at={publishedAt} {...moment} />
        </p>
        {wasUpdated && (
          <p>
            {words.updated} <Moment at={modifiedAt} {...moment} />
          </p>
        )}
        {corrected && (
          <p>
            <a href="#corrections">
              {words.article.correctedOn(formatDate(corrected.at, 'date', words.locale, timeZone))}
            </a>
          </p>
        )}
        <p>{words.readingTime(article.readingMinutes)}</p>
      </div>
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
      <ArticleTools article={article} words={words} />
    </div>
  )
}
