import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from '../../../types.generated.ts'
import { orderSections as order } from '../../change-section.service.ts'
import { toSectionRefusal } from '../../to-section-result.ts'

export const orderSections: NonNullable<MutationResolvers['orderSections']> = async (
  _parent,
  { input },
  { db, viewer, now },
) => {
  const places = input.sections.map(({ id, version }) => ({ id: readId('Section', id), version }))
  const ordered = await order(db, viewer, places, now)
  return ordered.ok ? { __typename: 'OrderSectionsSuccess', sections: ordered.sections } : toSectionRefusal(ordered)
}
