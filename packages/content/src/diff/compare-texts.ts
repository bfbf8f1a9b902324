import { diffWordsWithSpace } from 'diff'

/** A run of words that stayed, went or came. All but what came is the text before, all but what went is the text after. */
export type WordChange = { kind: 'kept' | 'removed' | 'added'; text: string }

/** Texts that have next to nothing in common are not worth the search for it, which takes the square of this. */
const mostEdits = 1000

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterOf(language: string): Intl.Segmenter {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' })
  segmenters.set(language, segmenter)
  return segmenter
}

/** What changed from one text to another, word by word, as words are told apart in the language (BCP 47). */
export function compareTexts(before: string, after: string, language = 'en'): WordChange[] {
  const options = { intlSegmenter: segmenterOf(language), maxEditLength: mostEdits }
  const changes = diffWordsWithSpace(before, after, options) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ]
  return changes.flatMap(({ value, added, removed }): WordChange[] =>
    value === '' ? [] : [{ kind: added ? 'added' : removed ? 'removed' : 'kept', text: value }],
  )
}

/** How much of two texts is not the same, from 0 to 1, by letters. */
export function shareOfChange(changes: readonly WordChange[]): number {
  const lengthOf = (kinds: readonly WordChange['kind'][]) =>
    changes.reduce((sum, { kind, text }) => (kinds.includes(kind) ? sum + text.length : sum), 0)
  const all = lengthOf(['kept', 'removed', 'added'])
  return all === 0 ? 0 : lengthOf(['removed', 'added']) / all
}
