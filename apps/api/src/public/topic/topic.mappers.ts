export type { NamedTopic as TopicMapper } from '../reference/reference.ts'
