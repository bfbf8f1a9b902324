import { checkPageSize } from '../../../pagination.ts'
import type { TopicResolvers } from '../../types.generated.ts'
import { toKind } from '../article-filter.ts'
import { listFrequentTopics } from '../frequent-topics.ts'

export const Topic: Pick<TopicResolvers, 'articles' | 'related' | '__isTypeOf'> = {
  articles: (topic, { first, after, kind }, { articles }) =>
    articles.page({ edition: topic.editionCode, topicId: topic.id, kind: toKind(kind) }, first, after ?? null),
  related: async (topic, { first, kind }, context) => {
    const size = checkPageSize(first)
    const found = await listFrequentTopics(context, { edition: topic.editionCode, topicId: topic.id })
    return found.filter((each) => kind == null || each.kind === kind.toLowerCase()).slice(0, size)
  },
}
