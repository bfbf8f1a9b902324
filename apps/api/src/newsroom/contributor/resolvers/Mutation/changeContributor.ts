import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from '../../../types.generated.ts'
import { changeContributor as change } from '../../change-contributor.service.ts'

export const changeContributor: NonNullable<MutationResolvers['changeContributor']> = async (
  _parent,
  { input: { id, ...input } },
  { db, viewer, now },
) => {
  const changed = await change(db, viewer, readId('Contributor', id), input, now)
  if (changed.ok) return { __typename: 'ContributorSuccess', contributor: changed.contributor }
  if ('problem' in changed) return { __typename: 'ContributorInputError', message: changed.problem }
  const message =
    'Somebody changed this contributor since you saw it. Look at it as it is now, and say again what you want.'
  return { __typename: 'ContributorChangedError', message, contributor: changed.contributor }
}
