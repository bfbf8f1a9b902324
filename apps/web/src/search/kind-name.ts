import type { ArticleKind } from '#gql'
import type { Words } from '#words/words.ts'

/** Among other kinds, plain news has a name as well. */
export function kindName(kind: ArticleKind, words: Words): string {
  return kind === 'NEWS' ? words.search.news : words.kinds[kind]
}
