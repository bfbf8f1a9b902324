import type { ArticleViewFragment } from '#gql'
import { Moment } from '#ui/moment.tsx'
import type { Words } from '#words/words.ts'

type Props = { corrections: ArticleViewFragment['corrections']; words: Words; timeZone: string }

/** What was wrong and is now right, with a place to link to for each. */
export function Corrections({ corrections, words, timeZone }: Props) {
  if (corrections.length === 0) return null
  return (
    <section className="after corrections" aria-labelledby="corrections">
      <h2 id="corrections">{words.article.corrections(corrections.length)}</h2>
      {corrections.map(({ at, text, concerned }, index) => (
        <p key={at} id={`correction-${index + 1}`}>
          <Moment at={at} style="date" timeZone={timeZone} words={words} />{' '}
          {concerned && (
            <>
              <b>{concerned}</b>{' '}
            </>
          )}
          <span>{text}</span>
        </p>
      ))}
    </section>
  )
}
