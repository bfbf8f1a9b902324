import type { FactBoxBlockResolvers } from '../../types.generated.ts'
import { toBodyBlock } from '../to-body-block.ts'

export const FactBoxBlock: FactBoxBlockResolvers = {
  id: ({ block }) => block.id,
  title: ({ block }) => block.title,
  blocks: ({ block, edition }) => block.blocks.map((inner) => toBodyBlock(inner, edition)),
}
