import type { ArticleCard } from '../article/article.store.ts'
import type { EditionRow } from '../reference/reference.store.ts'
import type { GoneMapper } from '../resolve/resolve.mappers.ts'

export type EditionFollowedMapper = { edition: EditionRow }
export type ArticlePublishedMapper = { article: ArticleCard }
export type ArticleChangedMapper = { article: ArticleCard }
export type ArticleWithdrawnMapper = { articleId: string; gone: GoneMapper | null }
export type LiveArticleEventMapper = { article: ArticleCard | null; gone: GoneMapper | null }
