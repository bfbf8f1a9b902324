import type { AnyBlock, BodyBlock } from './block.tsx'

/** A text with fewer blocks is not interrupted. */
const shortest = 4

/**
 * Before which block an appeal stands: the place nearest to the middle of the text at which nothing is torn apart.
 * `blocks.length` is the end.
 */
export function placeInside(blocks: readonly BodyBlock[]): number {
  if (blocks.length < shortest) return blocks.length
  const sizes = blocks.map(sizeOf)
  const half = sum(sizes) / 2
  let read = 0
  let best = { place: blocks.length, distance: Number.POSITIVE_INFINITY }
  for (let place = 1; place < blocks.length; place += 1) {
    read += sizes[place - 1] ?? 0
    const distance = Math.abs(read - half)
    if (distance < best.distance && mayPart(blocks[place - 1], blocks[place])) best = { place, distance }
  }
  return best.place
}

/** Not under a heading, not between a list and the paragraph that announces it, and a divider is break enough. */
function mayPart(before: BodyBlock | undefined, after: BodyBlock | undefined): boolean {
  if (before?.__typename === 'HeadingBlock' || before?.__typename === 'DividerBlock') return false
  if (after?.__typename === 'DividerBlock') return false
  return !(before?.__typename === 'ParagraphBlock' && before.content.text.trimEnd().endsWith(':'))
}

function sizeOf(block: AnyBlock): number {
  if ('blocks' in block) return sum(block.blocks.map(sizeOf))
  if (block.__typename === 'ListBlock') return sum(block.items.map(({ text }) => text.length))
  return 'content' in block ? block.content.text.length : 0
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
