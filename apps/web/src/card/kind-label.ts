import type { ArticleKind } from '#gql'
import type { Words } from '#words/words.ts'

/**
 * What a reader is told of an article's kind. Plain news needs no label, nor does an article under a section
 * that is named for its kind: `Analysen` has said `Analyse`.
 */
export function kindLabel(kind: ArticleKind, words: Words, under?: string): string | null {
  const label = kind === 'NEWS' ? null : (words.kinds[kind] ?? null)
  if (!label || !under) return label
  return stem(label, words) === stem(under, words) ? null : label
}

/** Enough of a word to know its plural by. */
function stem(word: string, words: Words): string {
  return word.toLocaleLowerCase(words.locale).slice(0, 5)
}
