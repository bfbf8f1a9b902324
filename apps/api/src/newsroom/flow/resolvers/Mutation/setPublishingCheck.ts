import type { PublishingCheckKind, PublishingCheckLevel } from '@dateline/db'
import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { setPublishingCheck as set } from '../../check.service.ts'

export const setPublishingCheck: NonNullable<MutationResolvers['setPublishingCheck']> = async (
  _parent,
  { input },
  { db, viewer, now },
) => {
  const { edition = null, sectionId, most = null } = input
  const kind = input.kind.toLowerCase() as PublishingCheckKind
  const level = input.level.toLowerCase() as PublishingCheckLevel
  const section = sectionId == null ? null : readId('Section', sectionId)
  return { check: await set(db, viewer, { kind, level, edition, sectionId: section, most }, now) }
}
