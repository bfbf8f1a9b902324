import type { RevisionComparisonResolvers } from './../../types.generated.ts'
import { toGraphChanges, toGraphWords } from '../graph-changes.ts'
import { nameOfPart, toGraphPart } from '../graph-content.ts'

export const RevisionComparison: RevisionComparisonResolvers = {
  parts: ({ parts, before, after }) =>
    parts.map(({ part, words }) => ({
      part: nameOfPart(part),
      before: toGraphPart(part, before),
      after: toGraphPart(part, after),
      words: words && toGraphWords(words),
    })),
  blocks: ({ blocks }) => toGraphChanges(blocks),
}
