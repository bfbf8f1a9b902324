import type { DividerBlockResolvers } from '../../types.generated.ts'

export const DividerBlock: DividerBlockResolvers = {
  id: ({ block }) => block.id,
}
