import type { TopicKind } from '@dateline/db'
import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from '../../../types.generated.ts'
import { changeTopic as change } from '../../change-topic.service.ts'
import { toTopicResult } from '../../to-topic-result.ts'

export const changeTopic: NonNullable<MutationResolvers['changeTopic']> = async (
  _parent,
  { input: { id, kind, parentId, names, ...input } },
  { db, viewer, now },
) =>
  toTopicResult(
    await change(
      db,
      viewer,
      readId('Topic', id),
      {
        ...input,
        kind: kind == null ? undefined : (kind.toLowerCase() as TopicKind),
        parentId: parentId == null ? parentId : readId('Topic', parentId),
        names: names ?? [],
      },
      now,
    ),
  )
