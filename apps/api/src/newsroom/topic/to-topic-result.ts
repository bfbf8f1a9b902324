import type { TopicChanged } from './change-topic.service.ts'
import type { TopicRow } from './topic.store.ts'

const changed = 'Somebody changed this topic since you saw it. Look at it as it is now, and say again what you want.'

/** As the graph answers. */
export function toTopicResult(
  result: TopicChanged,
):
  | { __typename: 'TopicSuccess'; topic: TopicRow }
  | { __typename: 'TopicInputError'; message: string }
  | { __typename: 'TopicChangedError'; message: string; topic: TopicRow } {
  if (result.ok) return { __typename: 'TopicSuccess', topic: result.topic }
  if ('problem' in result) return { __typename: 'TopicInputError', message: result.problem }
  return { __typename: 'TopicChangedError', message: changed, topic: result.topic }
}
