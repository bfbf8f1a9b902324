import type { TopicKind } from '#gql'

type Topic = { name: string; path: string; kind: TopicKind }

const most = 12

/** What the articles about a topic are about besides, most often first; in the order of the articles where that is equal. */
export function findNearTopics(articles: readonly { topics: readonly Topic[] }[], self: string): Topic[] {
  const found = new Map<string, { topic: Topic; count: number }>()
  for (const { topics } of articles) {
    for (const topic of topics) {
      const known = found.get(topic.path)
      if (known) known.count += 1
      else if (topic.path !== self) found.set(topic.path, { topic, count: 1 })
    }
  }
  return [...found.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, most)
    .map(({ topic }) => topic)
}

/** Those who act in it, and the rest. */
export function splitTopics(topics: readonly Topic[]): { actors: Topic[]; others: Topic[] } {
  const isActor = ({ kind }: Topic) => kind === 'PERSON' || kind === 'ORGANISATION'
  return { actors: topics.filter(isActor), others: topics.filter((topic) => !isActor(topic)) }
}
