import type { TopicKind } from '#gql'

type Topic = { name: string; path: string; kind: TopicKind }

/** Those who act in it, and the rest. */
export function splitTopics(topics: readonly Topic[]): { actors: Topic[]; others: Topic[] } {
  const isActor = ({ kind }: Topic) => kind === 'PERSON' || kind === 'ORGANISATION'
  return { actors: topics.filter(isActor), others: topics.filter((topic) => !isActor(topic)) }
}
