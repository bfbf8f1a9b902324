import { toNameCursor } from '../../../pagination.ts'
import type { TopicEdgeResolvers } from '../../types.generated.ts'

export const TopicEdge: TopicEdgeResolvers = {
  cursor: (topic) => toNameCursor(topic),
  node: (topic) => topic,
}
