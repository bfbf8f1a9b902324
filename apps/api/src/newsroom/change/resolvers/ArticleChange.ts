import type { ArticleChangeKind, ArticleChangeResolvers } from './../../types.generated.ts'

export const ArticleChange: ArticleChangeResolvers = {
  kinds: ({ kinds }) => kinds.map((kind) => kind.toUpperCase() as ArticleChangeKind),
}
