import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from '../../../types.generated.ts'
import { mergeContributors as merge } from '../../merge-contributors.service.ts'

export const mergeContributors: NonNullable<MutationResolvers['mergeContributors']> = async (
  _parent,
  { input: { fromId, intoId } },
  { db, viewer, now },
) => {
  const ids = { fromId: readId('Contributor', fromId), intoId: readId('Contributor', intoId) }
  const merged = await merge(db, viewer, ids, now)
  if (!merged.ok) return { __typename: 'ContributorInputError', message: merged.problem }
  return { __typename: 'MergeContributorsSuccess', contributor: merged.contributor, articles: merged.articles }
}
