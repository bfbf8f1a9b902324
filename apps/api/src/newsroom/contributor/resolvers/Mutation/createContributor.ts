import type { MutationResolvers } from '../../../types.generated.ts'
import { createContributor as create } from '../../change-contributor.service.ts'
import { readContributor } from '../../read-contributor.ts'
import { toContributorResult } from '../../to-contributor-result.ts'

export const createContributor: NonNullable<MutationResolvers['createContributor']> = async (
  _parent,
  { input },
  { db, viewer, now },
) => toContributorResult(await create(db, viewer, { ...input, ...readContributor(input) }, now))
