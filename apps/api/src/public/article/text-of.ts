import type { Context } from '../../context.ts'
import type { ArticleMapper } from './article.mappers.ts'
import type { ArticleCard, ArticleText } from './article.store.ts'

const hasText = (article: ArticleMapper): article is ArticleCard & ArticleText => Array.isArray(article.body)

/** An article's text, read where the article came from a list. */
export function textOf(article: ArticleMapper, { articles }: Context): ArticleText | Promise<ArticleText> {
  return hasText(article) ? article : articles.text.load(article.id)
}
