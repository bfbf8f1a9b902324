import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from '../../../types.generated.ts'
import { changeContributor as change } from '../../change-contributor.service.ts'
import { readContributor } from '../../read-contributor.ts'
import { toContributorResult } from '../../to-contributor-result.ts'

export const changeContributor: NonNullable<MutationResolvers['changeContributor']> = async (
  _parent,
  { input: { id, ...input } },
  { db, viewer, now },
) =>
  toContributorResult(await change(db, viewer, readId('Contributor', id), { ...input, ...readContributor(input) }, now))
