import { toNumberedCursor } from '../../../pagination.ts'
import type { CorrectionEdgeResolvers } from '../../types.generated.ts'

export const CorrectionEdge: CorrectionEdgeResolvers = {
  cursor: ({ at, article, number }) => toNumberedCursor(at, article.id, number),
  node: (correction) => correction,
}
