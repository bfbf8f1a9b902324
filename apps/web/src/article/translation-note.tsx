import type { ArticleViewFragment } from '#gql'
import { formatDate } from '#words/dates.ts'
import type { Words } from '#words/words.ts'
import { Names } from './names.tsx'

type Props = { article: ArticleViewFragment; words: Words; timeZone: string }

/** `Translated from the Spanish by A, after the version of 12 November 2026.` */
export function TranslationNote({ article, words, timeZone }: Props) {
  const { original, translatedFrom, credits } = article
  if (!original) return null
  const { translated, by, afterVersion, readOriginal } = words.article
  const translators = credits.filter(({ role }) => role === 'TRANSLATOR').map(({ contributor }) => contributor)
  return (
    <p className="translated">
      {translated(original.edition.code)}
      {translators.length > 0 && (
        <>
          {' '}
          {by} <Names people={translators} words={words} />
        </>
      )}
      {translatedFrom ? afterVersion(formatDate(translatedFrom.at, 'date', words.locale, timeZone)) : '.'}{' '}
      {readOriginal}{' '}
      <a href={original.path} hrefLang={original.edition.code} lang={original.edition.code}>
        {original.headline}
      </a>
    </p>
  )
}

/** Says over the text that the original says something else by now. */
export function StaleNotice({ article, words, timeZone }: Props) {
  const { original, translatedFrom } = article
  if (!original || !translatedFrom?.isStale) return null
  const { originalChanged, originalCorrected, olderVersion, readOriginal } = words.article
  const corrected = original.corrections.filter(({ at }) => at > translatedFrom.at).at(-1)
  return (
    <div className="stale" role="note">
      <p>
        {corrected ? originalCorrected(formatDate(corrected.at, 'date', words.locale, timeZone)) : originalChanged}{' '}
        {olderVersion}
      </p>
      <p>
        {readOriginal}{' '}
        <a href={original.path} hrefLang={original.edition.code} lang={original.edition.code}>
          {original.headline}
        </a>
      </p>
    </div>
  )
}
