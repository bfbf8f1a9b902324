import { findId } from '../../../read-id.ts'
import type { QueryResolvers } from '../../../types.generated.ts'

export const contributor: NonNullable<QueryResolvers['contributor']> = (_parent, { id }, { contributors }) => {
  const named = findId('Contributor', id)
  return named === null ? null : contributors.byId.load(named)
}
