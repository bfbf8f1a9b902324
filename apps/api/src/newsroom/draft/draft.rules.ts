import type { Body } from '@dateline/content'

/** A translation's body as that of an original: no block renders another. */
export const withoutSources = (body: Body): Body => body.map((block) => withoutSource(block))

function withoutSource<Block extends Body[number]>(block: Block): Block {
  const { sourceBlockId: _, ...rest } = block
  const inside = 'blocks' in block ? { blocks: block.blocks.map((each) => withoutSource(each)) } : {}
  return { ...rest, ...inside } as Block
}
