import { findId } from '../../../read-id.ts'
import type { QueryResolvers } from '../../../types.generated.ts'

export const asset: NonNullable<QueryResolvers['asset']> = (_parent, { id }, { assets }) => {
  const named = findId('Asset', id)
  return named === null ? null : assets.byId.load(named)
}
