import type { Block } from '@dateline/content'

/** A block as the graph shows it in an edition. A kind that is missing here fails the type check. */
export function toBodyBlock(block: Block, edition: string) {
  switch (block.kind) {
    case 'paragraph':
      return { __typename: 'ParagraphBlock' as const, block, edition }
    case 'heading':
      return { __typename: 'HeadingBlock' as const, block, edition }
    case 'quote':
      return { __typename: 'QuoteBlock' as const, block, edition }
    case 'list':
      return { __typename: 'ListBlock' as const, block, edition }
    case 'divider':
      return { __typename: 'DividerBlock' as const, block, edition }
    default:
      return block satisfies never
  }
}
