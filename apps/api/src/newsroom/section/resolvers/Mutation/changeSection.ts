import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from '../../../types.generated.ts'
import { changeSection as change } from '../../change-section.service.ts'
import { toSectionResult } from '../../to-section-result.ts'

export const changeSection: NonNullable<MutationResolvers['changeSection']> = async (
  _parent,
  { input: { id, ...input } },
  { db, viewer, now },
) => toSectionResult(await change(db, viewer, readId('Section', id), input, now))
