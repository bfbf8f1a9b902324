import type { ChromeFragment } from '#gql'
import type { Words } from '#words/words.ts'

/** The terms of the outlet's texts, by the name that the terms go by: `CC BY 4.0`. */
export function Licence({ licence, words }: { licence: ChromeFragment['outlet']['licence']; words: Words }) {
  const { before, after, allRights } = words.chrome.licence
  if (!licence.url) return <p>{allRights}</p>
  const name = licence.code.replace(/^CC-/, 'CC ').replace(/-(?=\d)/, ' ')
  return (
    <p>
      {before}{' '}
      <a href={licence.url} rel="license">
        {name}
      </a>
      {after}
    </p>
  )
}
