import type { NamedPage } from '../../pagination.ts'
import type { NamedTopic } from '../reference/reference-data.ts'

export type TopicMapper = NamedTopic
export type TopicConnectionMapper = NamedPage<NamedTopic>
export type TopicEdgeMapper = NamedTopic
