import type { SearchEdgeResolvers } from '../../types.generated.ts'
import { toPlaceCursor } from '../cursor.ts'
import { highlightsOf } from '../highlights.ts'

export const SearchEdge: SearchEdgeResolvers = {
  cursor: ({ hit }) => toPlaceCursor(hit),
  node: ({ hit }) => hit.article,
  highlights: (edge, _args, context) => highlightsOf(edge, context),
}
