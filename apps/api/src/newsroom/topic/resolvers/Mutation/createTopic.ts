import type { TopicKind } from '@dateline/db'
import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from '../../../types.generated.ts'
import { createTopic as create } from '../../change-topic.service.ts'
import { toTopicResult } from '../../to-topic-result.ts'

export const createTopic: NonNullable<MutationResolvers['createTopic']> = async (
  _parent,
  { input: { kind, parentId, ...input } },
  { db, viewer, now },
) => {
  const parent = parentId == null ? null : readId('Topic', parentId)
  return toTopicResult(
    await create(db, viewer, { ...input, kind: kind.toLowerCase() as TopicKind, parentId: parent }, now),
  )
}
