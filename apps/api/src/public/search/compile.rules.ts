import type { Query, Unit } from './query.rules.ts'

/** What an edition knows of a word: its stem, those of its other spellings, and those of compounds that have it. */
export type KnownWord = {
  word: string
  /** Null when the word says nothing by itself: `the`. */
  lexeme: string | null
  spellings: string[]
  compounds: string[]
  /** Lexemes that together say what the word says. */
  parts: string[]
  /** Whether any article has it. */
  isKnown: boolean
}

/** Topics that some of a query's words name, and those words. */
export type NamedTopics = { words: string[]; marks: string[] }

/** What Postgres is asked, in its language for it. */
export type Compiled = {
  match: string
  /** What matches are ranked by: any of the words, with as many operands as `operands` says for so many words. */
  rank: string
  /** The same for compounds of the words, which count for less. Null when there are none. */
  rankCompounds: string | null
  /** `ts_rank` divides by the number of operands; with these the rank is a word's share again. */
  scale: number
  scaleCompounds: number
  /** Every lexeme that is looked for, for showing where it stands. */
  lexemes: string[]
}

const quote = (lexeme: string) => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
const any = (operands: readonly string[]) => (operands.length > 1 ? `(${operands.join(' | ')})` : (operands[0] ?? ''))
const all = (operands: readonly string[]) => (operands.length > 1 ? `(${operands.join(' & ')})` : (operands[0] ?? ''))
const unique = (values: readonly string[]) => [...new Set(values)]

/** Null when nothing is left to search for. */
export function compileQuery(
  { alternatives }: Query,
  known: ReadonlyMap<string, KnownWord>,
  namedIn: (words: readonly string[]) => NamedTopics[],
): Compiled | null {
  const lexemesOf = (word: string) => {
    const found = known.get(word)
    return found?.lexeme == null ? [] : unique([found.lexeme, ...found.spellings])
  }
  const ranked: string[] = []
  const compounds: string[] = []
  let words = 0

  const compileWord = (word: string): string => {
    const own = lexemesOf(word).map(quote)
    if (own.length === 0) return ''
    const found = known.get(word)
    const others = (found?.compounds ?? []).map(quote)
    const parts = (found?.parts ?? []).map(quote)
    words += 1
    ranked.push(...own, ...parts)
    compounds.push(...others)
    return any([...own, ...others, ...(parts.length > 0 ? [all(parts)] : [])])
  }
  const compilePhrase = (unit: Unit): string => {
    let text = ''
    let distance = 1
    for (const word of unit.words) {
      const own = lexemesOf(word).map(quote)
      if (own.length === 0) distance += 1
      else {
        text = text === '' ? any(own) : `${text} <${distance}> ${any(own)}`
        distance = 1
        if (!unit.isExcluded) {
          words += 1
          ranked.push(...own)
        }
      }
    }
    return text
  }
  const compileWords = (units: readonly Unit[]): string[] => {
    const plain = units.flatMap((unit) => unit.words)
    const named = namedIn(plain)
    const byName = named.map((name) => {
      const marks = name.marks.map(quote)
      ranked.push(...marks)
      const said = name.words.map(compileWord).filter(Boolean)
      return any([...(said.length > 0 ? [all(said)] : []), ...marks])
    })
    const inNames = new Set(named.flatMap((name) => name.words))
    return [...byName, ...plain.filter((word) => !inNames.has(word)).map(compileWord)]
  }
  const compileAlternative = (units: readonly Unit[]): string => {
    const wanted = units.filter((unit) => !unit.isExcluded)
    const operands = [
      ...compileWords(wanted.filter((unit) => !unit.isPhrase)),
      ...wanted
        .filter((unit) => unit.isPhrase)
        .map(compilePhrase)
        .map((text) => text && `(${text})`),
    ].filter(Boolean)
    if (operands.length === 0) return ''
    const excluded = units.filter((unit) => unit.isExcluded).map(compilePhrase)
    return all([...operands, ...excluded.filter(Boolean).map((text) => `!(${text})`)])
  }

  const match = any(alternatives.map(compileAlternative).filter(Boolean))
  if (match === '') return null
  const own = unique(ranked)
  const others = unique(compounds)
  return {
    match,
    rank: own.join(' | '),
    rankCompounds: others.length > 0 ? others.join(' | ') : null,
    scale: own.length / Math.max(words, 1),
    scaleCompounds: others.length / Math.max(words, 1),
    lexemes: wordsAsked(alternatives).flatMap((word) => {
      const found = known.get(word)
      return [...lexemesOf(word), ...(found?.compounds ?? []), ...(found?.parts ?? [])]
    }),
  }
}

const wordsAsked = (alternatives: readonly Unit[][]) =>
  alternatives
    .flat()
    .filter((unit) => !unit.isExcluded)
    .flatMap((unit) => unit.words)
