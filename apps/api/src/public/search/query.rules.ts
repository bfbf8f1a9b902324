import { wordsIn } from '../../words.ts'

/** One thing that articles must have, or must not: a word, or a phrase of several. */
export type Unit = { words: string[]; isPhrase: boolean; isExcluded: boolean }
/** Articles match when they match one of the alternatives, that is, all units of it. */
export type Query = { alternatives: Unit[][] }

export const longestQuery = 200

const token = /(-?)"([^"]*)"?|\S+/g

/** Readers type the quotes of their language, and minus signs of any length. */
const plainSigns = (text: string) => text.replace(/[«»“”„‟]/g, '"').replace(/(^|\s)[−–‐](?=\S)/g, '$1-')

/** Reads a query as readers are used to write them. There is no text that it can't read; signs without a meaning part words. */
export function parseQuery(text: string): Query {
  const alternatives: Unit[][] = [[]]
  for (const [whole, minus, quoted] of plainSigns(text).matchAll(token)) {
    if (whole === 'OR') {
      alternatives.push([])
      continue
    }
    const isExcluded = quoted === undefined ? whole.startsWith('-') : minus === '-'
    const words = wordsIn(quoted ?? whole)
    const units =
      quoted !== undefined || isExcluded
        ? [{ words, isPhrase: words.length > 1, isExcluded }]
        : words.map((word) => ({ words: [word], isPhrase: false, isExcluded }))
    alternatives.at(-1)?.push(...units.filter((unit) => unit.words.length > 0))
  }
  return { alternatives: alternatives.filter((units) => units.some((unit) => !unit.isExcluded)) }
}

/** The query as one would type it. */
export function writeQuery({ alternatives }: Query): string {
  return alternatives.map((units) => units.map(writeUnit).join(' ')).join(' OR ')
}

function writeUnit({ words, isPhrase, isExcluded }: Unit): string {
  const text = words.join(' ')
  return `${isExcluded ? '-' : ''}${isPhrase ? `"${text}"` : text}`
}

export function wordsOf({ alternatives }: Query): string[] {
  return [...new Set(alternatives.flat().flatMap((unit) => unit.words))]
}

/** The query with some words replaced by others; one that isn't named stays. */
export function replaceWords({ alternatives }: Query, replacements: ReadonlyMap<string, string>): Query {
  const replace = (unit: Unit) => ({ ...unit, words: unit.words.map((word) => replacements.get(word) ?? word) })
  return { alternatives: alternatives.map((units) => units.map(replace)) }
}
