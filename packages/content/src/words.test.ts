import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Body } from './body.ts'
import { countWords, readingMinutes } from './words.ts'

function paragraph(text: string): Body {
  return [{ id: 'a', kind: 'paragraph', content: [{ text }] }]
}

test('words are counted, punctuation is not', () => {
  expect(countWords(paragraph('« Sí », dijo — ¡no 3 veces!'), 'es')).toBe(5)
})

test('a word parted by marks counts once', () => {
  const content = [{ text: 'Ca' }, { text: 'ra', marks: [{ type: 'strong' as const }] }, { text: 'cas' }]

  expect(countWords([{ id: 'a', kind: 'paragraph', content }], 'es')).toBe(1)
})

test('languages without spaces between words are counted by their words', () => {
  expect(countWords(paragraph('私は新聞を読みます'), 'ja')).toBeGreaterThan(3)
})

test('headings, quotes and lists count, the speaker of a quote does not', () => {
  const body: Body = [
    { id: 'a', kind: 'heading', level: 2, content: [{ text: 'one' }] },
    { id: 'b', kind: 'quote', content: [{ text: 'two three' }], speaker: 'Ana Paz', source: 'Radio' },
    { id: 'c', kind: 'list', ordered: false, items: [[{ text: 'four' }], [{ text: 'five' }]] },
    { id: 'd', kind: 'divider' },
  ]

  expect(countWords(body, 'en')).toBe(5)
})

test('a language tag that is none does not stop the count', () => {
  expect(countWords(paragraph('one two'), 'no such!')).toBe(2)
})

test('the same words take a German reader longer than an English one', () => {
  expect(readingMinutes(2280, 'en')).toBe(10)
  expect(readingMinutes(2280, 'de-AT')).toBe(13)
  expect(readingMinutes(1840, 'xx')).toBe(10)
})

test('nothing takes less than a minute', () => {
  expect(readingMinutes(0, 'fr')).toBe(1)
  expect(readingMinutes(40, 'fr')).toBe(1)
})

test('whatever signs stand between letters and digits, words are those of Unicode', () => {
  const segmenter = new Intl.Segmenter('fr', { granularity: 'word' })
  const signs = fc.constantFrom(...'aéÜßª1920 .,;:!?…\'’"“”„‚‘«»‹›()–—/%&+-\u00a0')
  const texts = fc.array(signs, { maxLength: 14 }).map((some) => some.join(''))

  fc.assert(
    fc.property(texts, (text) => {
      const words = [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike)
      expect(countWords(paragraph(text), 'fr')).toBe(words.length)
    }),
    { numRuns: 3000 },
  )
})

test('the narrow spaces of French typography make no words and join none', () => {
  expect(countWords(paragraph('«\u202fNon\u202f», dit-elle\u202f; 20\u202fkm\u202f?\u202f!'), 'fr')).toBe(5)
})
