import type { ChromeFragment } from '#gql'
import type { Words } from '#words/words.ts'

/** Where another edition has the same thing. */
export type Alternate = { edition: string; path: string }

type Props = {
  editions: ChromeFragment['editions']
  current: string | null
  /** Empty on a page that no edition has a version of: every link then leads to a front, and none has to say so. */
  alternates: readonly Alternate[]
  words: Words
}

/** Each language in its own name. It leads to the same thing in that language, or to the front, and then says so. */
export function EditionSwitch({ editions, current, alternates, words }: Props) {
  return (
    <ul>
      {editions.map(({ code, name, path }) => {
        const alternate = alternates.find(({ edition }) => edition === code)
        const isCurrent = code === current
        return (
          <li key={code}>
            <a href={alternate?.path ?? path} hrefLang={code} aria-current={isCurrent ? 'true' : undefined}>
              <span lang={code}>{name}</span>
              {!alternate && !isCurrent && alternates.length > 0 && (
                <span className="switch-note"> {words.onlyFront(code)}</span>
              )}
            </a>
          </li>
        )
      })}
    </ul>
  )
}
