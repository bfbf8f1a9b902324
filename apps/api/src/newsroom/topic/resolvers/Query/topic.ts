import { findId } from '../../../read-id.ts'
import type { QueryResolvers } from '../../../types.generated.ts'

export const topic: NonNullable<QueryResolvers['topic']> = (_parent, { id }, { topics }) => {
  const named = findId('Topic', id)
  return named === null ? null : topics.byId.load(named)
}
