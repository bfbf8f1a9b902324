import type { Convention, QuotePair } from './conventions.ts'
import { type QuoteToken, quoteRoles } from './quote-roles.ts'
import { spacesAfter, spacesBefore } from './spaces.ts'
import { characterAt, characterBefore, type Edit, type Rule, wordCharacter } from './tape.ts'

/** The language's quotation marks, outer and inner, and its apostrophe. */
export function quotes(convention: Convention): Rule {
  return (text) => {
    const tokens = quoteRoles(text, convention)
    const pairs = pairsByDepth(text, tokens, convention.quotes)
    const edits: Edit[] = []
    for (const [index, token] of tokens.entries()) {
      const pair = pairs[index]
      const edit = pair ? markEdit(text, token, pair, edits.at(-1)?.end ?? 0) : apostropheEdit(token)
      if (edit && edit.text !== text.slice(edit.start, edit.end)) edits.push(edit)
    }
    return edits
  }
}

/** A quote on its own keeps its family, double or single; one inside another takes the next pair of the language. */
function pairsByDepth(text: string, tokens: readonly QuoteToken[], ring: readonly QuotePair[]): (QuotePair | null)[] {
  const around: { index: number; depth: number }[] = []
  const apostrophes = countClosingApostrophes(text, tokens)
  const pairs: (QuotePair | null)[] = []
  for (const [index, token] of tokens.entries()) {
    if (token.role === 'open') {
      const parent = around.at(-1)
      const own = token.family === 'single' ? ring.length - 1 : 0
      const nested = parent && token.partner !== null ? (parent.depth + 1) % ring.length : own
      const turnsSingle = token.family === 'double' && ring[nested]?.family === 'single'
      const depth = turnsSingle && !mayTurnSingle(text, tokens, index, apostrophes) ? 0 : nested
      around.push({ index, depth })
      pairs.push(ring[depth] ?? null)
    } else if (token.role === 'close') {
      while (token.partner !== null && (around.at(-1)?.index ?? token.partner) > token.partner) around.pop()
      if (token.partner !== null) around.pop()
      pairs.push((token.partner === null ? ring[0] : pairs[token.partner]) ?? null)
    } else pairs.push(null)
  }
  return pairs
}

/** Single marks are read more strictly than double ones: these stay double where single ones would be misread. */
function mayTurnSingle(text: string, tokens: readonly QuoteToken[], index: number, apostrophes: number[]): boolean {
  const open = tokens[index]
  const close = tokens[open?.partner ?? -1]
  if (!open || !close) return false
  const clearOfWords =
    !wordCharacter.test(characterBefore(text, open.position)) &&
    !wordCharacter.test(characterAt(text, close.position + 1))
  const first = characterAt(text, spacesAfter(text, open.position + 1))
  const last = characterBefore(text, spacesBefore(text, close.position))
  const misread = apostrophes[index] !== apostrophes[open.partner ?? -1]
  return clearOfWords && /\S/.test(first) && /\S/.test(last) && !misread
}

/** How many apostrophes that look like a closing mark (the workers' choice) stand before each token. */
function countClosingApostrophes(text: string, tokens: readonly QuoteToken[]): number[] {
  let count = 0
  return tokens.map(({ role, position }) => {
    if (role === 'apostrophe' && !wordCharacter.test(characterAt(text, position + 1))) count += 1
    return count
  })
}

/** The spaces inside the marks are the language's own; at the end of a line there are none. */
function markEdit(text: string, token: QuoteToken, pair: QuotePair, earliest: number): Edit {
  const { position } = token
  if (token.role === 'open') {
    const end = spacesAfter(text, position + 1)
    const inside = end === text.length || text.charAt(end) === '\n' ? '' : pair.inside
    return { start: position, end, text: pair.open + inside, anchor: position }
  }
  const start = Math.max(earliest, spacesBefore(text, position))
  const inside = start === 0 || text.charAt(start - 1) === '\n' ? '' : pair.inside
  return { start, end: position + 1, text: inside + pair.close, anchor: position }
}

function apostropheEdit({ role, position }: QuoteToken): Edit | null {
  return role === 'apostrophe' ? { start: position, end: position + 1, text: '’', anchor: position } : null
}
