import type { Words } from '#words/words.ts'

/** What an edition has besides its sections. */
export function MoreList({ edition, words }: { edition: string; words: Words }) {
  const { topics, series, archive, people, support } = words.chrome
  const ways = { topics, series, archive, people, support }
  return (
    <ul>
      {Object.entries(ways).map(([path, name]) => (
        <li key={path}>
          <a href={`${edition}/${path}`}>{name}</a>
        </li>
      ))}
    </ul>
  )
}
