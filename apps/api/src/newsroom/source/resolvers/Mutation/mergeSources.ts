import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from '../../../types.generated.ts'
import { mergeSources as merge } from '../../source.service.ts'

export const mergeSources: NonNullable<MutationResolvers['mergeSources']> = async (
  _parent,
  { input: { fromId, intoId } },
  { db, viewer, now },
) => {
  const ids = { fromId: readId('Source', fromId), intoId: readId('Source', intoId) }
  const merged = await merge(db, viewer, ids, now)
  if (!merged.ok) return { __typename: 'SourceInputError', message: merged.problem }
  return { __typename: 'SourceSuccess', source: merged.source }
}
