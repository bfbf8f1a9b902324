import { findArticleById } from '../../article/article.store.ts'
import type { BoardCellResolvers, BoardState } from './../../types.generated.ts'

export const BoardCell: BoardCellResolvers = {
  state: ({ state }) => state.toUpperCase() as BoardState,
  article: ({ article }, _args, { db }) => article && findArticleById(db, article.articleId),
  headline: ({ article }) => article?.headline ?? null,
}
