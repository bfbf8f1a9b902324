import type { TopicLinkFragment } from '#gql'

/** Topics in a line, after what they are. */
export function TopicLinks({ topics, label }: { topics: readonly TopicLinkFragment[]; label: string }) {
  if (topics.length === 0) return null
  return (
    <div className="topic-links">
      <p className="label">{label}</p>
      <ul>
        {topics.map(({ id, name, path }) => (
          <li key={id}>
            <a href={path}>{name}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
