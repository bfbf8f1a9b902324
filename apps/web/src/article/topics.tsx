import type { ArticleViewFragment } from '#gql'
import type { Words } from '#words/words.ts'

export function Topics({ topics, words }: { topics: ArticleViewFragment['topics']; words: Words }) {
  if (topics.length === 0) return null
  return (
    <footer className="topics">
      <h2 className="label" id="topics">
        {words.topics}
      </h2>
      <ul aria-labelledby="topics">
        {topics.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </footer>
  )
}
