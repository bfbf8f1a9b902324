import type { ArticleCard } from '../article/article.store.ts'

export type RecordReadSuccessMapper = { article: ArticleCard }
export type UnknownArticleErrorMapper = { message: string }
