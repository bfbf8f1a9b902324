import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from '../../../types.generated.ts'
import { retireContributor as retire } from '../../change-contributor.service.ts'
import { toContributorResult } from '../../to-contributor-result.ts'

export const retireContributor: NonNullable<MutationResolvers['retireContributor']> = async (
  _parent,
  { input: { id, ...input } },
  { db, viewer, now },
) => toContributorResult(await retire(db, viewer, readId('Contributor', id), input, now))
