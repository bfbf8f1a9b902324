import { expect, test } from 'vitest'
import { findUnusable } from './text.ts'

test('texts of any script, and values of any type, can be used', () => {
  expect(
    findUnusable({ text: 'Ñandú 🦤 日本 \u202f«»', list: [1, null, true, 1.5, ''], nested: { a: { b: 'c' } } }),
  ).toBeNull()
})

test.each([
  ['a NUL', { text: 'a\0b' }, /NUL/],
  ['half a character', ['\ud83d'], /surrogate/],
  ['the other half', { list: [{ text: '\udda4 ' }] }, /surrogate/],
  ['a NUL in a name', { 'a\0': 1 }, /NUL/],
])('%s is found wherever it stands', (_name, value, message) => {
  expect(findUnusable(value)).toMatch(message)
})

test('values that stand too deep in each other are found without going all the way', () => {
  const deep = JSON.parse(`${'['.repeat(30_000)}${']'.repeat(30_000)}`)

  expect(findUnusable(deep)).toMatch(/10 deep/)
})
