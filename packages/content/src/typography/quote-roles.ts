import type { Convention } from './conventions.ts'
import { spacesAfter } from './spaces.ts'
import { characterAt, characterBefore, wordCharacter } from './tape.ts'

export type QuoteToken = {
  position: number
  glyph: string
  family: 'double' | 'single'
  role: 'open' | 'close' | 'apostrophe' | 'none'
  /** The other mark of the pair, as an index into the tokens. */
  partner: number | null
}

type Open = { index: number; token: QuoteToken; tentative: boolean }
type Place = { left: string; right: string; leftOpens: boolean; rightEnds: boolean }

const glyphs = /["“”„‟«»'‘’‚‛‹›]/g
const singleGlyphs = "'‘’‚‛‹›"
const opensAfter = /[\s\p{Ps}\p{Pd}/¿¡]/u

/** What closes a single mark. In German “‘” closes, so that “’” is always an apostrophe. */
const singleClosers: Record<string, string> = { "'": "'’", '‘': "’'", '‚': '‘', '‛': "’'", '‹': '›', '›': '‹' }

/** Decides from its place, its glyph and what is open whether a mark opens, closes, or is an apostrophe. */
export function quoteRoles(text: string, convention: Convention): QuoteToken[] {
  const tokens = [...text.matchAll(glyphs)].map(({ index, 0: glyph }): QuoteToken => {
    const family = singleGlyphs.includes(glyph) ? 'single' : 'double'
    return { position: index, glyph, family, role: 'none', partner: null }
  })
  const ends = findEnds(text, tokens, convention)
  const open: Open[] = []
  for (const [index, token] of tokens.entries()) {
    const place = placeOf(text, token, tokens[index - 1], ends[index] === true)
    const reading = token.family === 'single' ? readSingle : readDouble
    const decision = reading({ text, token, place, open, convention })
    if (decision === 'open' || decision === 'tentative')
      open.push({ index, token, tentative: decision === 'tentative' })
    token.role = decision === 'tentative' ? 'open' : decision
    if (decision === 'close') close(open, tokens, index)
  }
  for (const { token, tentative } of open) if (tentative) settle(token)
  return tokens
}

type Reading = { text: string; token: QuoteToken; place: Place; open: readonly Open[]; convention: Convention }

function readDouble({ token, place, open, convention }: Reading): QuoteToken['role'] | 'tentative' {
  const { glyph } = token
  const opening = place.leftOpens && !place.rightEnds
  const last = open.findLast((entry) => entry.token.family === 'double')
  if (convention.opening.includes(glyph)) {
    const leftFromGerman = glyph === '“' && last?.token.glyph === '„' && !opening
    return leftFromGerman ? 'close' : 'open'
  }
  if (convention.closing.includes(glyph)) return 'close'
  if (opening) return 'open'
  if (last) return 'close'
  if (!place.leftOpens && !wordCharacter.test(place.right)) return isInches(token, place) ? 'none' : 'close'
  return place.leftOpens && place.right !== '' ? 'tentative' : 'none'
}

function readSingle({ text, token, place, open, convention }: Reading): QuoteToken['role'] | 'tentative' {
  const { glyph, position } = token
  const afterWord = wordCharacter.test(place.left)
  const beforeWord = wordCharacter.test(place.right)
  const apostrophe = "'’".includes(glyph)
  if (afterWord && beforeWord) return isApostropheInWord(token, place) ? 'apostrophe' : 'none'
  if (apostrophe && isElision(text, position, convention)) return 'apostrophe'
  const last = open.at(-1)?.token
  const closes = last?.family === 'single' && singleClosers[last.glyph]?.includes(glyph)
  if (closes && !beforeWord && place.left !== '' && !/\s/.test(place.left)) return 'close'
  if (glyph !== '’' && place.leftOpens && !place.rightEnds) return 'tentative'
  if (isInches(token, place)) return 'none'
  if (apostrophe) return beforeWord || !place.leftOpens ? 'apostrophe' : 'none'
  return glyph === '‘' && afterWord ? 'apostrophe' : 'none'
}

function close(open: Open[], tokens: QuoteToken[], index: number): void {
  const token = tokens[index]
  const at = open.findLastIndex((entry) => entry.token.family === token?.family)
  const opened = open[at]
  if (!token || !opened) return
  for (const { token: passed } of open.splice(at).slice(1)) settle(passed)
  opened.token.partner = index
  token.partner = opened.index
}

/** A single mark that nothing closed was an apostrophe ('tis), a lone spaced " was no quotation mark at all. */
function settle(token: QuoteToken): void {
  token.role = token.glyph === "'" ? 'apostrophe' : 'none'
}

function placeOf(text: string, token: QuoteToken, previous: QuoteToken | undefined, rightEnds: boolean): Place {
  const { position } = token
  const left = characterBefore(text, position)
  const adjoins = previous?.position === position - 1
  return {
    left,
    right: characterAt(text, position + 1),
    leftOpens: adjoins ? previous.role !== 'close' : left === '' || opensAfter.test(left),
    rightEnds,
  }
}

/** For each mark, whether what follows behind it and the marks beside it is the end of a word, a sentence or the text. */
function findEnds(text: string, tokens: readonly QuoteToken[], convention: Convention): boolean[] {
  const end = /[.…]*(?:[\s,;:!?)\]}]|$)/y
  const found: boolean[] = []
  let behind = text.length
  let next: QuoteToken | undefined
  for (const token of tokens.toReversed()) {
    const { position, glyph } = token
    end.lastIndex = next?.position === position + 1 ? behind : position + 1
    found.push(end.test(text))
    const inside = convention.opening.includes(glyph) ? spacesAfter(text, position + 1) : position + 1
    if (next?.position !== inside) behind = inside
    next = token
  }
  return found.reverse()
}

function isElision(text: string, position: number, { elided, elision }: Convention): boolean {
  const before = text.slice(Math.max(0, position - 10), position)
  const after = text.slice(position + 1, position + 10)
  if (elided && !wordCharacter.test(before.slice(-1)) && elided.test(after)) return true
  if (elided && /(?:^|[^\p{L}\p{N}])['’]n$/iu.test(before)) return true
  return elision?.test(before) === true && /^["“”„‟«»'‘‚‛‹]/.test(after)
}

function isApostropheInWord({ glyph }: QuoteToken, { left, right }: Place): boolean {
  const minutes = glyph === "'" && /\d/.test(left) && /\d/.test(right)
  return "'’‘".includes(glyph) && !minutes
}

/** 5' and 12" are feet, inches or minutes. */
function isInches({ glyph }: QuoteToken, { left }: Place): boolean {
  return (glyph === '"' || glyph === "'") && /\d/.test(left)
}
