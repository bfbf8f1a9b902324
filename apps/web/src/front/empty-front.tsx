import type { ChromeFragment } from '#gql'
import type { Words } from '#words/words.ts'

/** An edition that has published nothing shows the way to those that have. */
export function EmptyFront(props: { editions: ChromeFragment['editions']; current: string; words: Words }) {
  const others = props.editions.filter(({ code }) => code !== props.current)
  return (
    <section className="notice" aria-labelledby="empty">
      <h2 id="empty">{props.words.frontEmpty.title}</h2>
      {others.length > 0 && <p>{props.words.frontEmpty.text}</p>}
      <ul className="ways">
        {others.map(({ code, name, path }) => (
          <li key={code}>
            <a href={path} hrefLang={code} lang={code}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
