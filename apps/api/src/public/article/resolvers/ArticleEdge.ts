import { toCursor } from '../../../pagination.ts'
import type { ArticleEdgeResolvers } from '../../types.generated.ts'

export const ArticleEdge: ArticleEdgeResolvers = {
  cursor: (article) => toCursor(article),
  node: (article) => article,
}
