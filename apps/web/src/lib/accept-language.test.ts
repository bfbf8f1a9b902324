import { expect, test } from 'vitest'
import { chooseEdition } from './accept-language.ts'

const editions = ['es', 'pt', 'de', 'fr', 'en']

test.each([
  ['fr-FR,fr;q=0.9,en;q=0.8', 'fr'],
  ['ja, de;q=0.3, en;q=0.7', 'en'],
  ['pt-BR', 'pt'],
  ['de;q=0, es', 'es'],
])('%s is served with %s', (header, edition) => {
  expect(chooseEdition(header, editions)).toBe(edition)
})

test.each(['', null, '*', 'ja', ';;,,', 'en;q=0'])('%j asks for none of ours', (header) => {
  expect(chooseEdition(header, editions)).toBeNull()
})

test('the exact language wins over its relative', () => {
  expect(chooseEdition('pt-PT', ['pt-BR', 'pt-PT'])).toBe('pt-PT')
})
