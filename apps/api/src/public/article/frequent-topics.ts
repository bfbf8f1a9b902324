import type { Context } from '../../context.ts'
import type { NamedTopic } from '../reference/reference-data.ts'
import { findTopics } from '../topic/find-topics.ts'
import type { ArticleFilter } from './article-list.store.ts'

/** How many of the newest articles are looked through. */
const reach = 60

/** What the newest articles of a list are about or were reported from, the most frequent first. */
export async function listFrequentTopics(context: Context, filter: ArticleFilter): Promise<NamedTopic[]> {
  const { rows } = await context.articles.page(filter, reach, null)
  const counts = new Map<string, number>()
  for (const { topicIds, placeIds } of rows) {
    for (const id of new Set([...topicIds, ...placeIds])) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  if (filter.topicId !== undefined) counts.delete(filter.topicId)
  const frequent = [...counts].toSorted(([, a], [, b]) => b - a).map(([id]) => id)
  return findTopics(context.reference, frequent, filter.edition)
}
