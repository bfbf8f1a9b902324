import { slugOf } from '../../article/article.rules.ts'
import { createRandom, type Random } from '../random.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import { phrases } from './phrases.ts'
import { portuguese } from './portuguese.ts'
import { spanish } from './spanish.ts'

export type Phrases = (typeof phrases)['en']

/** A language as the generator speaks it: real words, the frequent ones often. It makes no sense. */
export type Vocabulary = {
  phrases: Phrases
  word(random: Random): string
  sentence(random: Random, length: number): string
  /** Words for a headline, and the slug that they give. */
  headline(random: Random, length: number): { text: string; slug: string }
}

const lists: Record<keyof typeof phrases, string> = {
  de: german,
  en: english,
  es: spanish,
  fr: french,
  pt: portuguese,
}

/** So many different sentences of each length: enough not to be met twice in a text, few enough to be made once. */
const sentencesPerLength = 500

const known = new Map<string, Vocabulary>()

/** The vocabulary of a language; English for one that the generator does not speak. */
export function getVocabulary(edition: string): Vocabulary {
  const primary = edition.split('-')[0] ?? ''
  const language = isSpoken(primary) ? primary : 'en'
  const vocabulary = known.get(language) ?? createVocabulary(language)
  known.set(language, vocabulary)
  return vocabulary
}

function isSpoken(language: string): language is keyof typeof phrases {
  return language in lists
}

function createVocabulary(language: keyof typeof phrases): Vocabulary {
  const words = lists[language].trim().split(/\s+/)
  const slugs = new Map(words.map((word) => [word, slugOf(word, language)]))
  const draw = createZipf(words)
  // The most frequent words are articles and prepositions: a headline has few of them.
  const drawHeadline = createZipf(words.slice(40))

  const makeSentence = (random: Random, length: number) => {
    const drawn = Array.from({ length }, (_, word) => `${draw(random)}${word === 4 && length > 9 ? ',' : ''}`)
    return capitalise(`${drawn.join(' ')}.`)
  }
  const sentences: string[][] = []

  return {
    phrases: phrases[language],
    word: draw,
    sentence: (random, length) => {
      const which = random.between(0, sentencesPerLength - 1)
      sentences[length] ??= []
      sentences[length][which] ??= makeSentence(createRandom(length, which), length)
      return sentences[length][which]
    },
    headline: (random, length) => {
      const drawn = Array.from({ length }, () => drawHeadline(random))
      return { text: capitalise(drawn.join(' ')), slug: drawn.map((word) => slugs.get(word)).join('-') }
    },
  }
}

const capitalise = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

/** Steps of the table that a number is looked up in: finer than the probability of the rarest word. */
const steps = 2 ** 15

/** Draws a word of rank r about as often as 1 / (r + 2.7): Zipf's law, with Mandelbrot's correction for the first ranks. */
function createZipf(words: readonly string[]): (random: Random) => string {
  const weights = words.map((_, rank) => 1 / (rank + 1 + 2.7))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const table: string[] = []
  let reached = 0
  for (const [rank, word] of words.entries()) {
    reached += weights[rank] ?? 0
    while (table.length < (reached / total) * steps && table.length < steps) table.push(word)
  }
  return (random) => table[Math.floor(random.next() * table.length)] ?? ''
}
