import { expect, test } from 'vitest'
import { cleanText, hasUnstorableCharacters } from './clean-text.ts'

test('every kind of line end becomes a line feed', () => {
  expect(cleanText('a\r\nb\rc\u2028d\u2029e')).toBe('a\nb\nc\nd\n\ne')
})

test('NUL, controls, byte order marks and halves of surrogate pairs are taken out, whole emoji stay', () => {
  expect(cleanText('\uFEFFa\0b\u001B\uD800c\uFFFF👍\uDC00')).toBe('abc👍')
})

test('text is composed (NFC)', () => {
  expect(cleanText('e\u0301')).toBe('\u00E9')
})

test('a line break is storable, a carriage return, a NUL and half a surrogate pair are not', () => {
  expect(['a\nb 👍', 'a\r', '\0', 'a\uD83D'].map(hasUnstorableCharacters)).toEqual([false, true, true, true])
})
