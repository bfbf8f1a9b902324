import { expect, test } from 'vitest'
import { problemWithNames, tidyAliases } from './names.rules.ts'

const editions = ['de', 'fr']

test('a name in each of two editions is right', () => {
  expect(
    problemWithNames(
      [
        { edition: 'de', name: 'Wasser' },
        { edition: 'fr', name: 'Eau', slug: 'eau' },
      ],
      editions,
    ),
  ).toBeNull()
})

test.each([
  [{ edition: 'xx', name: 'Water' }, 'no edition "xx"'],
  [{ edition: 'de', name: '  ' }, "can't be a name"],
  [{ edition: 'de', name: 'Wasser', slug: 'Das Wasser' }, "can't be a part of an address"],
  [{ edition: 'de', name: 'Wasser', slug: '../x' }, "can't be a part of an address"],
  [{ edition: 'de', name: 'Wasser', aliases: [''] }, 'aliases'],
  [{ edition: 'de', name: 'Wasser', description: 'x'.repeat(1001) }, 'description'],
])('%j is refused', (name, words) => {
  expect(problemWithNames([name], editions)).toContain(words)
})

test('an edition has one name', () => {
  expect(
    problemWithNames(
      [
        { edition: 'de', name: 'A' },
        { edition: 'de', name: 'B' },
      ],
      editions,
    ),
  ).toContain('one name')
})

test('an alias that is the name, or another alias, is left out', () => {
  expect(tidyAliases('Uno', [' UNO', 'ONU', 'onu', 'Vereinte Nationen '])).toEqual(['ONU', 'Vereinte Nationen'])
})
