import { toNameCursor } from '../../../pagination.ts'
import type { ContributorEdgeResolvers } from '../../types.generated.ts'

export const ContributorEdge: ContributorEdgeResolvers = {
  cursor: (contributor) => toNameCursor(contributor),
  node: (contributor) => contributor,
}
