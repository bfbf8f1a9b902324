import type { Words } from '#words/words.ts'

type Version = { path: string; edition: { code: string; name: string } }

/** The same thing in the other editions, each in the edition's own words. */
export function LanguageLinks(props: {
  versions: readonly (Version & { name: string })[]
  current: string
  words: Words
}) {
  const others = props.versions.filter(({ edition }) => edition.code !== props.current)
  if (others.length === 0) return null
  return (
    <div className="aside-block">
      <h2 className="label">{props.words.lists.otherEditions}</h2>
      <ul className="plain-list">
        {others.map(({ path, name, edition }) => (
          <li key={edition.code}>
            <a href={path} hrefLang={edition.code} lang={edition.code}>
              {name}
            </a>{' '}
            <small lang={edition.code}>{edition.name}</small>
          </li>
        ))}
      </ul>
    </div>
  )
}
