export type { TopicNameRow as TopicNameMapper, TopicRow as TopicMapper } from './topic.store.ts'
