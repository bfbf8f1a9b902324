import type { ArticleViewFragment } from '#gql'
import type { Words } from '#words/words.ts'

export function Topics({ topics, words }: { topics: ArticleViewFragment['topics']; words: Words }) {
  if (topics.length === 0) return null
  return (
    <nav className="after topics" aria-labelledby="topics">
      <h2 id="topics">{words.topics}</h2>
      <ul>
        {topics.map(({ id, name, path }) => (
          <li key={id}>
            <a href={path} rel="tag">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
