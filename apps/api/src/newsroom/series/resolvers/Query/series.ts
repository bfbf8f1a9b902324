import { findId } from '../../../read-id.ts'
import type { QueryResolvers } from '../../../types.generated.ts'

export const series: NonNullable<QueryResolvers['series']> = (_parent, { id }, context) => {
  const named = findId('Series', id)
  return named === null ? null : context.series.byId.load(named)
}
