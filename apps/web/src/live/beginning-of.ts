const longest = 80

/** The first words of a post that has no heading. */
export function beginningOf(blocks: readonly { content?: { text: string } }[]): string {
  const text = blocks.find(({ content }) => content)?.content?.text ?? '…'
  return text.length <= longest ? text : `${text.slice(0, longest + 1).replace(/\s*\S*$/, '')}…`
}
