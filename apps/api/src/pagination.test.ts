import { expect, test } from 'vitest'
import { checkPageSize, fromCursor, toCursor } from './pagination.ts'

const id = '0199c0de-0000-7000-8000-000000000000'
const encoded = (text: string) => Buffer.from(text).toString('base64url')

test.each([
  '0001-01-01T00:00:00.000Z',
  '1969-12-31T23:59:59.999Z',
  '2024-02-29T12:00:00.001Z',
  '9999-12-31T23:59:59.999Z',
])('a cursor made at %s leads back there, to the millisecond', (instant) => {
  expect(fromCursor(toCursor({ publishedAt: new Date(instant), id }))).toEqual({ publishedAt: instant, id })
})

test('a cursor can stand in an address as it is', () => {
  expect(toCursor({ publishedAt: new Date(), id })).toMatch(/^[A-Za-z0-9_-]+$/)
})

test.each([
  '',
  'x',
  `2026-02-30T00:00:00.000Z ${id}`,
  `0000-01-01T00:00:00.000Z ${id}`,
  `+010000-01-01T00:00:00.000Z ${id}`,
  `2026-01-01T24:00:00.000Z ${id}`,
  `2026-01-01T00:00:00Z ${id}`,
  `2026-01-01T00:00:00.000+01:00 ${id}`,
  `2026-01-01T00:00:00.000Z ${id.slice(1)}`,
  '2026-01-01T00:00:00.000Z',
])('%j is no place in a list', (text) => {
  expect(() => fromCursor(encoded(text))).toThrow('"after" is not a cursor that this field gave.')
})

test('a page holds 1 to 100', () => {
  expect([checkPageSize(1), checkPageSize(100)]).toEqual([1, 100])
  for (const size of [0, -1, 101])
    expect(() => checkPageSize(size)).toThrow(`"first" is ${size}; it must be from 1 to 100.`)
})
