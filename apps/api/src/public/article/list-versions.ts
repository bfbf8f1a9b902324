import type { Context } from '../../context.ts'
import type { ArticleCard } from './article.store.ts'

/** A story's public articles in the outlet's order of editions. */
export async function listVersions({ articles, reference }: Context, storyId: string): Promise<ArticleCard[]> {
  const positionOf = (article: ArticleCard) => reference.current().edition(article.editionCode)?.position ?? 0
  return (await articles.versions(storyId)).toSorted((a, b) => positionOf(a) - positionOf(b))
}
