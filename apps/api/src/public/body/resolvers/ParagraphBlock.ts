import type { ParagraphBlockResolvers } from '../../types.generated.ts'

export const ParagraphBlock: ParagraphBlockResolvers = {
  id: ({ block }) => block.id,
  content: ({ block, edition }) => ({ spans: block.content, edition }),
}
