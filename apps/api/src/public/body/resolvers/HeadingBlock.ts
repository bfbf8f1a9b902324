import type { HeadingBlockResolvers } from '../../types.generated.ts'

export const HeadingBlock: HeadingBlockResolvers = {
  id: ({ block }) => block.id,
  level: ({ block }) => block.level,
  content: ({ block, edition }) => ({ spans: block.content, edition }),
}
