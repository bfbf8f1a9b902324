import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from '../../../types.generated.ts'
import { mergeTopics as merge } from '../../merge-topics.service.ts'

export const mergeTopics: NonNullable<MutationResolvers['mergeTopics']> = async (
  _parent,
  { input: { fromId, intoId } },
  { db, viewer, now },
) => {
  const ids = { fromId: readId('Topic', fromId), intoId: readId('Topic', intoId) }
  const merged = await merge(db, viewer, ids, now)
  if (!merged.ok) return { __typename: 'TopicInputError', message: merged.problem }
  return { __typename: 'MergeTopicsSuccess', topic: merged.topic, articles: merged.articles }
}
