import type { Reference } from '../reference/reference.ts'
import type { NamedTopic } from '../reference/reference-data.ts'

/** The topics with these ids as an edition names them. One that is not known yet was added a moment ago. */
export function findTopics(
  reference: Reference,
  ids: readonly string[],
  edition: string,
): NamedTopic[] | Promise<NamedTopic[]> {
  const known = () => ids.map((id) => reference.current().topic(id, edition)).filter((topic) => topic !== null)
  const topics = known()
  return topics.length === ids.length ? topics : reference.reload().then(known)
}
