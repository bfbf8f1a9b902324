import type { QuoteBlockResolvers } from '../../types.generated.ts'

export const QuoteBlock: QuoteBlockResolvers = {
  id: ({ block }) => block.id,
  content: ({ block, edition }) => ({ spans: block.content, edition }),
  speaker: ({ block }) => block.speaker ?? null,
  role: ({ block }) => block.role ?? null,
  source: ({ block }) => block.source ?? null,
}
