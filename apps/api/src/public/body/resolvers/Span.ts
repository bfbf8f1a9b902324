import { mapReady } from '../../map-ready.ts'
import { findTopics } from '../../topic/find-topics.ts'
import type { SpanResolvers } from '../../types.generated.ts'

export const Span: SpanResolvers = {
  topic: ({ topicId, edition }, _args, { reference }) =>
    topicId === null ? null : mapReady(findTopics(reference, [topicId], edition), ([topic]) => topic ?? null),
}
