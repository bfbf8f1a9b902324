import type { Block, Body } from './body.ts'
import { isLanguageTag, primaryLanguage } from './languages.ts'
import { spansToText } from './to-text.ts'

/**
 * Mean words per minute of native readers of matched texts: Trauzettel-Klosinski, Dietz and the IReST Study Group,
 * 'Standardized Assessment of Reading Performance: The New International Reading Speed Texts IReST', Investigative
 * Ophthalmology & Visual Science 53 (2012), 5452-5461. They read aloud, so the minutes are an upper estimate; we take
 * this study because it measured all languages alike. `average` is its mean over 17 languages.
 */
const average = 184
const wordsPerMinute: Record<string, number> = {
  ar: 138,
  de: 179,
  en: 228,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  ja: 193,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
  zh: 158,
}

/** The words of the story itself; who said a quote, and where, is not counted. */
export function countWords(body: Body, lang: string): number {
  const segmenter = new Intl.Segmenter(isLanguageTag(lang) ? lang : 'und', { granularity: 'word' })
  let words = 0
  for (const text of body.flatMap(textsOf)) {
    for (const segment of segmenter.segment(text)) if (segment.isWordLike) words += 1
  }
  return words
}

/** Whole minutes, at least one. */
export function readingMinutes(words: number, lang: string): number {
  const speed = wordsPerMinute[primaryLanguage(lang)] ?? average
  return Math.max(1, Math.round(words / speed))
}

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return [spansToText(block.content)]
    case 'list':
      return block.items.map(spansToText)
    case 'divider':
      return []
  }
}
