import type { MutationResolvers } from '../../../types.generated.ts'
import { createSection as create } from '../../change-section.service.ts'
import { toSectionResult } from '../../to-section-result.ts'

export const createSection: NonNullable<MutationResolvers['createSection']> = async (
  _parent,
  { input: { names } },
  { db, viewer, now },
) => toSectionResult(await create(db, viewer, names, now))
