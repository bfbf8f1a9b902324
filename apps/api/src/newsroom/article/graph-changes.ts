import type { BlockChange, WordChange } from '@dateline/content'
import type { BlockChangeKind, WordChangeKind } from '../types.generated.ts'
import { toGraphBlock } from './graph-content.ts'

export const toGraphWords = (words: readonly WordChange[]) =>
  words.map(({ kind, text }) => ({ kind: kind.toUpperCase() as WordChangeKind, text }))

export const toGraphChanges = (changes: readonly BlockChange[]) =>
  changes.map(({ kind, words, before, after, ...block }) => ({
    ...block,
    before: toGraphBlock(before),
    after: toGraphBlock(after),
    kind: kind.toUpperCase() as BlockChangeKind,
    words: toGraphWords(words),
  }))
