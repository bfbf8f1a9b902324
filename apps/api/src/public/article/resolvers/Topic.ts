import type { TopicResolvers } from '../../types.generated.ts'
import { toKind } from '../article-filter.ts'

export const Topic: Pick<TopicResolvers, 'articles' | '__isTypeOf'> = {
  articles: (topic, { first, after, kind }, { articles }) =>
    articles.page({ edition: topic.editionCode, topicId: topic.id, kind: toKind(kind) }, first, after ?? null),
}
