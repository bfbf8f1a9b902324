import type { ListBlockResolvers } from '../../types.generated.ts'

export const ListBlock: ListBlockResolvers = {
  id: ({ block }) => block.id,
  ordered: ({ block }) => block.ordered,
  items: ({ block, edition }) => block.items.map((spans) => ({ spans, edition })),
}
