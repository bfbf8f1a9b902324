import { primaryLanguage } from '../languages.ts'
import { narrowNoBreakSpace } from './spaces.ts'

export type QuotePair = { open: string; close: string; family: 'double' | 'single'; inside: string }

export type Convention = {
  /** From the outside in: a quote within a quote takes the next pair. */
  quotes: readonly QuotePair[]
  /** Double quotation marks that only ever open, or only ever close, in this language. */
  opening: string
  closing: string
  /** French sets spaces before the high punctuation marks. */
  spacedPunctuation: boolean
  /** The no-break space of grouped digits; '' leaves groups as they stand. */
  digitGroups: string
  /** Abbreviations whose parts stay on one line. */
  together: readonly string[]
  /** Words that begin with an apostrophe, which is no quotation mark. */
  elided: RegExp | null
  /** Elisions such as "l'": the apostrophe belongs to the word, even before a quotation mark. */
  elision: RegExp | null
}

const guillemets: QuotePair = { open: '«', close: '»', family: 'double', inside: '' }
const spacedGuillemets: QuotePair = { ...guillemets, inside: narrowNoBreakSpace }
const englishDouble: QuotePair = { open: '“', close: '”', family: 'double', inside: '' }
const englishSingle: QuotePair = { open: '‘', close: '’', family: 'single', inside: '' }
const germanDouble: QuotePair = { open: '„', close: '“', family: 'double', inside: '' }
const germanSingle: QuotePair = { open: '‚', close: '‘', family: 'single', inside: '' }

const common = {
  opening: '«“„‟',
  closing: '»”',
  spacedPunctuation: false,
  digitGroups: narrowNoBreakSpace,
  together: [],
  elided: null,
  elision: null,
} satisfies Partial<Convention>

const conventions: Record<string, Convention> = {
  de: {
    ...common,
    quotes: [germanDouble, germanSingle],
    // “ closes in German and opens in English, » opens in German books and closes elsewhere: their place decides.
    opening: '„',
    closing: '',
    together: [
      'z. B.',
      'd. h.',
      'u. a.',
      'u. U.',
      'v. a.',
      'z. T.',
      'o. ä.',
      'i. d. R.',
      's. o.',
      'v. Chr.',
      'n. Chr.',
    ],
    elided: /^(?:s|n|ne|nen|nem|ner|\d\der)(?![\p{L}\p{N}])/iu,
  },
  en: {
    ...common,
    quotes: [englishDouble, englishSingle],
    digitGroups: '',
    elided: /^(?:n|tis|twas|twere|em|til|bout|\d\ds)(?![\p{L}\p{N}])/iu,
  },
  es: {
    ...common,
    quotes: [guillemets, englishDouble, englishSingle],
    together: ['EE. UU.', 'RR. HH.', 'a. C.', 'd. C.', 'p. ej.'],
  },
  fr: {
    ...common,
    quotes: [spacedGuillemets, englishDouble, englishSingle],
    spacedPunctuation: true,
    together: ['av. J.-C.', 'apr. J.-C.', 'p. ex.'],
    elision: /(?:^|[^\p{L}\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)$/iu,
  },
  pt: {
    ...common,
    quotes: [guillemets, englishDouble, englishSingle],
    together: ['a. C.', 'd. C.', 'p. ex.'],
  },
}

/** Null for a language whose conventions we do not know: it gets the language-neutral rules alone. */
export function conventionOf(lang: string): Convention | null {
  const primary = primaryLanguage(lang)
  return Object.hasOwn(conventions, primary) ? (conventions[primary] ?? null) : null
}
