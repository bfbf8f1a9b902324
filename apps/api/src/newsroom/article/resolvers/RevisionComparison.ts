import type { WordChange } from '@dateline/content'
import type { BlockChangeKind, RevisionComparisonResolvers, WordChangeKind } from './../../types.generated.ts'
import { nameOfPart, toGraphBlock, toGraphPart } from '../graph-content.ts'

const toGraphWords = (words: readonly WordChange[]) =>
  words.map(({ kind, text }) => ({ kind: kind.toUpperCase() as WordChangeKind, text }))

export const RevisionComparison: RevisionComparisonResolvers = {
  parts: ({ parts, before, after }) =>
    parts.map(({ part, words }) => ({
      part: nameOfPart(part),
      before: toGraphPart(part, before),
      after: toGraphPart(part, after),
      words: words && toGraphWords(words),
    })),
  blocks: ({ blocks }) =>
    blocks.map(({ kind, words, before, after, ...block }) => ({
      ...block,
      before: toGraphBlock(before),
      after: toGraphBlock(after),
      kind: kind.toUpperCase() as BlockChangeKind,
      words: toGraphWords(words),
    })),
}
