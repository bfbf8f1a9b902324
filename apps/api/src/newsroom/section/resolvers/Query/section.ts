import { findId } from '../../../read-id.ts'
import type { QueryResolvers } from '../../../types.generated.ts'

export const section: NonNullable<QueryResolvers['section']> = (_parent, { id }, { sections }) => {
  const named = findId('Section', id)
  return named === null ? null : sections.byId.load(named)
}
