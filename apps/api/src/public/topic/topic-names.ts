import { fold, wordsIn } from '../../words.ts'
import type { NamedTopic, ReferenceData } from '../reference/reference-data.ts'

type Names = {
  /** Ids of topics by the words of a name or alias in any edition, in no order: 'Lavrov, Sergueï' is 'Sergueï Lavrov'. */
  byWords: ReadonlyMap<string, ReadonlySet<string>>
  /** Ids of persons by a word of a name that is not the first: they are called by it. */
  byPartOfName: ReadonlyMap<string, ReadonlySet<string>>
  longest: number
}

/** Made once for each state of the reference data. */
const known = new WeakMap<ReferenceData, Names>()

/** By the rules of all languages, or of an edition's as well: German may write ü as ue. */
const foldedWords = (text: string, edition = '') => wordsIn(text).map((word) => fold(word, edition))
const keyOf = (words: readonly string[]) => words.toSorted().join(' ')

function namesOf(data: ReferenceData): Names {
  const found = known.get(data)
  if (found) return found
  const byWords = new Map<string, Set<string>>()
  const byPartOfName = new Map<string, Set<string>>()
  const add = (map: Map<string, Set<string>>, key: string, id: string) => {
    map.set(key, (map.get(key) ?? new Set()).add(id))
  }
  let longest = 0
  for (const { id: topicId, editionCode, kind, name, aliases } of data.topicNames) {
    for (const each of [name, ...aliases]) {
      const words = foldedWords(each)
      if (words.length === 0) continue
      longest = Math.max(longest, words.length)
      add(byWords, keyOf(words), topicId)
      add(byWords, keyOf(foldedWords(each, editionCode)), topicId)
      if (kind !== 'person') continue
      const called = each.includes(',') ? (each.split(',')[0] ?? '') : each.split(/\s+/).slice(1).join(' ')
      for (const word of foldedWords(called)) if (word.length >= 4) add(byPartOfName, word, topicId)
    }
  }
  const names = { byWords, byPartOfName, longest: Math.min(longest, 8) }
  known.set(data, names)
  return names
}

/** The topics that some words of a text name, with those words: longer names before shorter ones. */
export function findTopicsNamedIn(
  data: ReferenceData,
  words: readonly string[],
  edition: string,
): { words: string[]; topicIds: string[] }[] {
  const { byWords, byPartOfName, longest } = namesOf(data)
  const folded = words.map((word) => fold(word, ''))
  const inEdition = words.map((word) => fold(word, edition))
  const found: { words: string[]; topicIds: string[] }[] = []
  for (let at = 0; at < words.length; ) {
    let taken = 1
    for (let size = Math.min(longest, words.length - at); size > 0; size -= 1) {
      const part = folded.slice(at, at + size)
      const ids = new Set([
        ...(byWords.get(keyOf(part)) ?? []),
        ...(byWords.get(keyOf(inEdition.slice(at, at + size))) ?? []),
        ...(size === 1 ? (byPartOfName.get(part[0] ?? '') ?? []) : []),
      ])
      if (ids.size === 0) continue
      found.push({ words: words.slice(at, at + size), topicIds: [...ids] })
      taken = size
      break
    }
    at += taken
  }
  return found
}

/** Every word of the names of a topic, in any edition. */
export function wordsOfNames(data: ReferenceData, topicIds: readonly string[]): string[] {
  return data.topicNames
    .filter((name) => topicIds.includes(name.id))
    .flatMap(({ name, aliases }) => [name, ...aliases].flatMap(wordsIn))
}

/**
 * An edition's topics of which a name or alias, or a word of it, begins with a text, accents or none. Names that begin so
 * come before names that go on so; names of the edition before those of others.
 */
export function findTopicsBeginning(data: ReferenceData, edition: string, text: string): NamedTopic[] {
  const beginning = foldedWords(text).join(' ')
  if (beginning === '') return []
  const places = new Map<string, number>()
  for (const { id: topicId, editionCode, name, aliases } of data.topicNames) {
    for (const [index, each] of [name, ...aliases].entries()) {
      const folded = foldedWords(each).join(' ')
      const isBeginning = folded.startsWith(beginning)
      if (!isBeginning && !folded.includes(` ${beginning}`)) continue
      const place = (isBeginning ? 0 : 4) + (editionCode === edition ? 0 : 2) + (index === 0 ? 0 : 1)
      places.set(topicId, Math.min(place, places.get(topicId) ?? place))
    }
  }
  return [...places]
    .flatMap(([id, place]) => {
      const topic = data.topic(id, edition)
      return topic ? [{ topic, place }] : []
    })
    .sort((a, b) => a.place - b.place || (a.topic.name < b.topic.name ? -1 : 1))
    .map(({ topic }) => topic)
}
