import { characterAt, characterBefore, type Edit, opaque, type Rule, replacing, wordCharacter } from './tape.ts'

const noBreakSpace = '\u00A0'
export const narrowNoBreakSpace = '\u202F'

/** A space within a line: anything but the line break. */
const space = '[\\t\\p{Zs}]'
const isSpace = new RegExp(space, 'u')

export function spacesBefore(text: string, position: number): number {
  let start = position
  while (start > 0 && isSpace.test(text.charAt(start - 1))) start -= 1
  return start
}

export function spacesAfter(text: string, position: number): number {
  let end = position
  while (end < text.length && isSpace.test(text.charAt(end))) end += 1
  return end
}

export const ellipsis = replacing(/(?<!\.)\.{3}(?!\.)/g, '…')

/** A hyphen with a space and a word on either side of it is a dash; one that begins a line is a list or a dialogue. */
export const dash = replacing(new RegExp(`(?<=\\S${space})-(?=${space}\\S)`, 'gu'), '–')

const symbols = '[%‰€$£¥°]'
const units =
  '(?:km/h|[kMGT]?Wh?|[kcmµ]?m[²³]?|[km]?g|[mch]?l|ha|[kM]?t|h|min|s|[kMG]?Hz|[kMGT]B|Mio\\.|Mrd\\.|[MG]€|EUR|USD)'
const unitEnd = `(?!['’]?[\\p{L}\\p{N}${opaque}²³/])`

const beforeUnit = `(?<=\\p{N})${space}+(?=${symbols}|${units}${unitEnd})`
const afterCurrency = `(?<=(?<!\\p{N}${space}?)[$€£])${space}+(?=\\p{N})`

/** 5 km, 50 %, R$ 10: a space that is there does not break; none is added or taken away. */
export const numberAndUnit = replacing(new RegExp(`${beforeUnit}|${afterCurrency}`, 'gu'), noBreakSpace)

/** Digits already grouped by a space: the space becomes `separator`. */
export function digitGroups(separator: string): Rule {
  const grouped = /(?<![\p{N}\uFFFC])\d{1,3}(?:[ \u00A0\u2009\u202F]\d{3})+(?![\p{N}\uFFFC])/gu
  return (text) => [...text.matchAll(grouped)].flatMap((number) => spacesWithin(number, separator))
}

export function keepTogether(abbreviations: readonly string[]): Rule {
  const alternatives = abbreviations.map((text) => text.replaceAll('.', '\\.').replaceAll(' ', `${space}+`))
  const abbreviation = new RegExp(`(?<![\\p{L}\\p{N}${opaque}.])(?:${alternatives.join('|')})`, 'gu')
  return (text) => [...text.matchAll(abbreviation)].flatMap((found) => spacesWithin(found, noBreakSpace))
}

const takesSpaceAfter = /[\p{Pe}\p{Pf}"'’…%‰€$£°.*]|\p{Extended_Pictographic}/u
const mayFollow = /[\s\p{Pe}\p{Pf}\p{Pi}"'.,…–—]/u

/** French: U+202F before ; ! ? and U+00A0 before a colon, unless it stands inside a token (12:30, 3:1, a?b). */
export function spacedPunctuation(text: string): Edit[] {
  return [...text.matchAll(/[;:!?]+/g)].flatMap(({ index, 0: marks }) => {
    const after = characterAt(text, index + marks.length)
    if (after !== '' && !mayFollow.test(after)) return []
    const start = spacesBefore(text, index)
    const before = characterBefore(text, start)
    if (before === '' || /\s/.test(before)) return []
    if (start === index && !wordCharacter.test(before) && !takesSpaceAfter.test(before)) return []
    const wanted = marks.startsWith(':') ? noBreakSpace : narrowNoBreakSpace
    return text.slice(start, index) === wanted ? [] : [{ start, end: index, text: wanted, anchor: index }]
  })
}

function spacesWithin(match: RegExpExecArray, replacement: string): Edit[] {
  return [...match[0].matchAll(new RegExp(`${space}+`, 'gu'))]
    .filter((gap) => gap[0] !== replacement)
    .map((gap) => {
      const start = match.index + gap.index
      return { start, end: start + gap[0].length, text: replacement, anchor: start }
    })
}
