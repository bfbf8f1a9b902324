import { getArticle } from '../../article/article.service.ts'
import type { RenderingResolvers } from './../../types.generated.ts'

export const Rendering: RenderingResolvers = {
  article: ({ articleId }, _args, { db }) => getArticle(db, articleId),
}
