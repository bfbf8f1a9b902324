import { AppError } from '../../../../errors.ts'
import { maxPageSize } from '../../../../pagination.ts'
import type { QueryResolvers } from '../../../types.generated.ts'
import { findNode } from '../../find-node.ts'

export const nodes: NonNullable<QueryResolvers['nodes']> = (_parent, { ids }, context) => {
  if (ids.length > maxPageSize) {
    throw new AppError(
      'BAD_USER_INPUT',
      `"ids" has ${ids.length} ids; at most ${maxPageSize} can be asked for at once.`,
    )
  }
  return Promise.all(ids.map((id) => findNode(id, context)))
}
