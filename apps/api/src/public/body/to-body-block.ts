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
    case 'figure':
      return { __typename: 'FigureBlock' as const, block, edition }
    case 'gallery':
      return { __typename: 'GalleryBlock' as const, block, edition }
    case 'table':
      return { __typename: 'TableBlock' as const, block, edition }
    case 'embed':
      return { __typename: 'EmbedBlock' as const, block, edition }
    case 'fact_box':
      return { __typename: 'FactBoxBlock' as const, block, edition }
    case 'related':
      return { __typename: 'RelatedArticleBlock' as const, block, edition }
    case 'live_post':
      return { __typename: 'LivePostBlock' as const, block, edition }
    default:
      return block satisfies never
  }
}
