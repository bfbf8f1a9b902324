import { expect, test } from 'vitest'
import { parseQuery, replaceWords, wordsOf, writeQuery } from './query.rules.ts'

test.each([
  ['Salz  Sole', 'salz sole'],
  ['«zona de paz»', '"zona de paz"'],
  ['„Zone des Friedens“ -Kuba', '"zone des friedens" -kuba'],
  ['salz –sole −chlorid', 'salz -sole -chlorid'],
  ['salz -"zone of peace"', 'salz -"zone of peace"'],
  ['"salz"', 'salz'],
  ['"ohne Ende', '"ohne ende"'],
  ['Gipfel/Treffen', 'gipfel treffen'],
  ['salz -Wind-Kraft', 'salz -"wind kraft"'],
  ['Wind-Kraft', 'wind kraft'],
  ['salz OR sole', 'salz OR sole'],
  ['salz or sole', 'salz or sole'],
  ['OR salz OR OR -sole', 'salz'],
  ['-salz', ''],
  ['&|!()<->:* ""', ''],
])('%j is read as %j', (typed, read) => {
  expect(writeQuery(parseQuery(typed))).toBe(read)
  expect(writeQuery(parseQuery(read))).toBe(read)
})

test('words are listed once, and replaced wherever they stand', () => {
  const query = parseQuery('slaz "slaz der erde" OR -slaz sole')

  expect(wordsOf(query)).toEqual(['slaz', 'der', 'erde', 'sole'])
  expect(writeQuery(replaceWords(query, new Map([['slaz', 'salz']])))).toBe('salz "salz der erde" OR -salz sole')
})
