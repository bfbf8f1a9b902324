import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from '../../../types.generated.ts'
import { retireSection as retire } from '../../retire-section.service.ts'
import { toSectionRefusal } from '../../to-section-result.ts'

export const retireSection: NonNullable<MutationResolvers['retireSection']> = async (
  _parent,
  { input: { id, version, successorId } },
  { db, viewer, now },
) => {
  const successor = successorId == null ? null : readId('Section', successorId)
  const retired = await retire(db, viewer, { id: readId('Section', id), version, successorId: successor }, now)
  if (!retired.ok) return toSectionRefusal(retired)
  return { __typename: 'RetireSectionSuccess', id, successor: retired.successor, articles: retired.articles }
}
