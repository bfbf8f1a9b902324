import { findId } from '../../../read-id.ts'
import type { QueryResolvers } from '../../../types.generated.ts'

export const source: NonNullable<QueryResolvers['source']> = (_parent, { id }, { sources }) => {
  const named = findId('Source', id)
  return named === null ? null : sources.byId.load(named)
}
