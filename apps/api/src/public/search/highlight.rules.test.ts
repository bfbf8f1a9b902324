import { expect, test } from 'vitest'
import { findPassage, highlight } from './highlight.rules.ts'

const oneOf =
  (...words: string[]) =>
  (word: string) =>
    words.includes(word)
const textOf = (segments: readonly { text: string }[] | null) => segments?.map(({ text }) => text).join('')
const matchesIn = (segments: readonly { text: string; isMatch: boolean }[] | null) =>
  segments?.filter(({ isMatch }) => isMatch).map(({ text }) => text)

test.each([
  ['Salz und Sole', ['Salz', 'Sole']],
  ['SALZ, „Salz“ (salz)', ['SALZ', 'Salz', 'salz']],
  ['Salzsee', []],
  ['<b>Salz</b>', ['Salz']],
  ['', []],
])('in %j whole words are found as they stand: %j', (text, matches) => {
  const segments = highlight(text, oneOf('salz', 'sole'))

  expect(matchesIn(segments)).toEqual(matches)
  expect(textOf(segments)).toBe(text)
})

test('letters and accents of their own are shown as they are', () => {
  const decomposed = 'übersetzt'.normalize('NFD')

  expect(highlight(`Neu ${decomposed}.`, oneOf('übersetzt'))).toEqual([
    { text: 'Neu ', isMatch: false },
    { text: decomposed, isMatch: true },
    { text: '.', isMatch: false },
  ])
})

const far = 'Dazwischen steht nichts. '.repeat(30)

test.each([
  ['more different words', `Salz, Salz und Salz. ${far}Salz und Sole. ${far}`, ['Salz', 'Sole']],
  ['then more of them', `Salz. ${far}Salz und Salz. ${far}`, ['Salz', 'Salz']],
  ['then the first', `${far}Salz da. ${far}Salz dort. ${far}`, ['Salz']],
])('the passage is the one with %s', (_rule, text, matches) => {
  const passage = findPassage(text, oneOf('salz', 'sole'))

  expect(matchesIn(passage)).toEqual(matches)
  expect(textOf(passage)).not.toContain('dort')
})

test('a passage is cut between words, and says where the text goes on', () => {
  const passage = textOf(findPassage(`${far}Salz. ${far}`, oneOf('salz'))) ?? ''

  expect(passage).toMatch(/^… \S.*\S …$/)
  for (const word of passage.split(' ')) expect(`… ${far}Salz.`.split(' ')).toContain(word)
  expect(passage.length).toBeLessThan(300)
  expect(textOf(findPassage('Nur Salz.', oneOf('salz')))).toBe('Nur Salz.')
  expect(findPassage(far, oneOf('salz'))).toBeNull()
})
