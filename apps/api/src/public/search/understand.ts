import type { Context } from '../../context.ts'
import { searchMark } from '../../search-marks.ts'
import { fold, searchConfig } from '../../words.ts'
import { findTopicsNamedIn, wordsOfNames } from '../topic/topic-names.ts'
import { type Compiled, compileQuery, type KnownWord } from './compile.rules.ts'
import { type Query, replaceWords, wordsOf } from './query.rules.ts'
import { chooseTerm, formsOf, hasCompounds, rootOf, splitsOf } from './spelling.rules.ts'

/** A query as an edition understands it, and as it would if what is misspelt in it were right. */
export type Understood = {
  query: Query
  compiled: Compiled | null
  corrected: Query | null
  /** Words of the names of topics that the query names: they are shown as found, too. */
  names: string[]
}

export async function understand(query: Query, edition: string, context: Context): Promise<Understood> {
  const data = context.reference.current()
  const words = wordsOf(query)
  const named = findTopicsNamedIn(data, words, edition)
  const known = await findKnownWords(words, edition, context)
  const inNames = new Set(named.flatMap((each) => each.words))
  const unknown = [...known.values()].filter(
    ({ word, lexeme, parts, isKnown }) => lexeme !== null && !isKnown && parts.length === 0 && !inNames.has(word),
  )
  const namedIn = (part: readonly string[]) =>
    findTopicsNamedIn(data, part, edition).map((each) => ({
      words: each.words,
      marks: each.topicIds.map(searchMark.topic),
    }))
  return {
    query,
    compiled: compileQuery(query, known, namedIn),
    corrected: await correct(query, unknown, edition, context),
    names: wordsOfNames(
      data,
      named.flatMap((each) => each.topicIds),
    ),
  }
}

async function findKnownWords(
  words: readonly string[],
  edition: string,
  { search }: Context,
): Promise<Map<string, KnownWord>> {
  if (words.length === 0) return new Map()
  const language = { edition, config: searchConfig(edition) }
  const askFor = (word: string) => ({ word, forms: formsOf(fold(word, edition), edition), root: null })
  const isCompounding = hasCompounds(edition)
  const rows = await search.knownWords(
    language,
    words.map((word) => ({ ...askFor(word), root: isCompounding ? rootOf(fold(word, edition)) : null })),
  )
  const known = new Map(rows.map((row): [string, KnownWord] => [row.word, { ...row, parts: [] }]))
  if (!isCompounding) return known

  const splits = new Map(
    rows.filter(({ lexeme, isKnown }) => lexeme && !isKnown).map(({ word }) => [word, splitsOf(fold(word, edition))]),
  )
  const halves = [...new Set([...splits.values()].flat(2))]
  if (halves.length === 0) return known
  const found = new Map((await search.knownWords(language, halves.map(askFor))).map((row) => [row.word, row]))
  for (const [word, pairs] of splits) {
    const pair = pairs.map((each) => each.flatMap((half) => found.get(half) ?? [])).find((each) => each.every(isWord))
    const entry = known.get(word)
    if (pair && entry) entry.parts = pair.flatMap(({ lexeme, spellings }) => spellings[0] ?? lexeme ?? [])
  }
  return known
}

const isWord = ({ lexeme, isKnown }: Omit<KnownWord, 'parts'>) => lexeme !== null && isKnown

async function correct(
  query: Query,
  unknown: readonly KnownWord[],
  edition: string,
  { search }: Context,
): Promise<Query | null> {
  const misspelt = unknown.filter(({ word }) => word.length >= 4 && !/\p{N}/u.test(word))
  if (misspelt.length === 0) return null
  const folded = new Map(misspelt.map(({ word }) => [word, fold(word, edition)]))
  const similar = Map.groupBy(await search.similarTerms(edition, [...folded.values()]), (term) => term.to)
  const replacements = new Map<string, string>()
  for (const [word, letters] of folded) {
    const term = chooseTerm(letters, similar.get(letters) ?? [])
    if (term !== null) replacements.set(word, term)
  }
  return replacements.size > 0 ? replaceWords(query, replacements) : null
}
