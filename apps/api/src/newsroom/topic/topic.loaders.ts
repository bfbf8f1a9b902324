import type { Database } from '@dateline/db'
import DataLoader from 'dataloader'
import { listTopicNames, listTopicsByIds, type TopicNameRow, type TopicRow } from './topic.store.ts'

export type TopicLoaders = ReturnType<typeof createTopicLoaders>

/** Topics and what editions call them, by the topics' ids. */
export function createTopicLoaders(db: Database) {
  return {
    /** What a topic was merged into stands for it. */
    byId: new DataLoader<string, TopicRow | null>(async (ids) => {
      const found = await listTopicsByIds(db, ids)
      const into = await listTopicsByIds(
        db,
        found.flatMap(({ mergedIntoId }) => mergedIntoId ?? []),
      )
      const rows = new Map([...found, ...into].map((row) => [row.id, row]))
      return ids.map((id) => rows.get(rows.get(id)?.mergedIntoId ?? id) ?? null)
    }),
    namesOf: new DataLoader<string, TopicNameRow[]>(async (ids) => {
      const names = Map.groupBy(await listTopicNames(db, ids), ({ topicId }) => topicId)
      return ids.map((id) => names.get(id) ?? [])
    }),
  }
}
