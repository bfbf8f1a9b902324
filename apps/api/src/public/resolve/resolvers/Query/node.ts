import type { QueryResolvers } from '../../../types.generated.ts'
import { findNode } from '../../find-node.ts'

export const node: NonNullable<QueryResolvers['node']> = (_parent, { id }, context) => findNode(id, context)
