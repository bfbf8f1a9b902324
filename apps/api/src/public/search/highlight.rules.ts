/** A run of text, and whether it is one of the words that were looked for. */
export type Segment = { text: string; isMatch: boolean }
export type IsMatch = (word: string) => boolean

const word = /[\p{L}\p{M}\p{N}]+/gu
const longestPassage = 240

/** The whole text in runs. */
export function highlight(text: string, isMatch: IsMatch): Segment[] {
  const segments: Segment[] = []
  let done = 0
  for (const { start, end } of findMatches(text, isMatch)) {
    if (start > done) segments.push({ text: text.slice(done, start), isMatch: false })
    segments.push({ text: text.slice(start, end), isMatch: true })
    done = end
  }
  if (done < text.length) segments.push({ text: text.slice(done), isMatch: false })
  return segments
}

type Match = { start: number; end: number; word: string }

function findMatches(text: string, isMatch: IsMatch): Match[] {
  return [...text.matchAll(word)]
    .map((found) => ({ start: found.index, end: found.index + found[0].length, word: asSearched(found[0]) }))
    .filter((match) => isMatch(match.word))
}

const asSearched = (text: string) => text.normalize('NFC').toLowerCase()

/** The part of a text that has the most different matches, then the most, then the first; null when it has none. */
export function findPassage(text: string, isMatch: IsMatch): Segment[] | null {
  const matches = findMatches(text, isMatch)
  let best: { from: number; to: number; different: number; count: number } | null = null
  for (const [index, first] of matches.entries()) {
    const inside = matches.slice(index, index + 40).filter((match) => match.end - first.start <= longestPassage)
    const different = new Set(inside.map((match) => match.word)).size
    if (!best || different > best.different || (different === best.different && inside.length > best.count)) {
      best = { from: first.start, to: inside.at(-1)?.end ?? first.end, different, count: inside.length }
    }
  }
  if (!best) return null
  const room = Math.max(0, longestPassage - (best.to - best.from))
  const from = Math.min(best.from, wordAfter(text, best.from - Math.floor(room / 3)))
  const to = endOfWord(text, Math.max(best.to, from + longestPassage))
  const passage = text.slice(from, to).replace(/\s+/g, ' ').trim()
  return highlight(`${from > 0 ? '… ' : ''}${passage}${to < text.length ? ' …' : ''}`, isMatch)
}

function wordAfter(text: string, at: number): number {
  if (at <= 0) return 0
  const space = text.slice(at).search(/\s/)
  return space < 0 ? text.length : at + space + 1
}

function endOfWord(text: string, at: number): number {
  const space = at < text.length ? text.slice(at).search(/\s/) : -1
  return space < 0 ? text.length : at + space
}
