import { type Block, type Body, blockToText, type Span } from '@dateline/content'

type Appeal = { heading: string | null; content: Span[][] }

/** How long a line that introduces an appeal is at most. */
const longestHeading = 100

/**
 * Takes out of a body the paragraphs that ask for support, known by the edition's phrases. A short first line becomes
 * the heading of the appeal.
 */
export function takeAppeal(body: Body, phrases: readonly string[]): { appeal: Appeal | null; body: Body } {
  const known = phrases.map(plain).filter((phrase) => phrase !== '')
  const isAppeal = (block: Block) =>
    (block.kind === 'paragraph' || block.kind === 'heading') &&
    known.some((phrase) => plain(blockToText(block)).includes(phrase))
  const found = body.filter(isAppeal)
  const rest = body.filter((block) => !isAppeal(block))
  const [first, ...others] = found
  if (!first) return { appeal: null, body }

  const hasHeading = others.length > 0 && blockToText(first).length <= longestHeading
  const paragraphs = hasHeading ? others : found
  return {
    appeal: {
      heading: hasHeading ? blockToText(first) : null,
      content: paragraphs.flatMap((block) => ('content' in block ? [block.content] : [])),
    },
    body: rest,
  }
}

/** Alike for all ways of writing the same words: case, kind of space, kind of apostrophe. */
function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim()
}
