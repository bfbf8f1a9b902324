import { expect, test } from 'vitest'
import type { Mark } from './body.ts'
import { normalizeSpans, trimSpans } from './spans.ts'

const strong: Mark = { type: 'strong' }
const emphasis: Mark = { type: 'emphasis' }
const link: Mark = { type: 'link', href: 'https://example.org/' }

test('neighbours with the same marks become one span, in whatever order the marks came', () => {
  const spans = normalizeSpans([
    { text: 'a', marks: [strong, link] },
    { text: 'b', marks: [link, strong] },
    { text: 'c', marks: [emphasis] },
  ])

  expect(spans).toEqual([
    { text: 'ab', marks: [link, strong] },
    { text: 'c', marks: [emphasis] },
  ])
})

test('links to different addresses stay apart', () => {
  const spans = [
    { text: 'a', marks: [link] },
    { text: 'b', marks: [{ type: 'link' as const, href: 'https://example.org/b' }] },
  ]

  expect(normalizeSpans(spans)).toEqual(spans)
})

test('empty spans vanish and no marks are written as none at all', () => {
  expect(normalizeSpans([{ text: 'a', marks: [] }, { text: '', marks: [strong] }, { text: 'b' }])).toEqual([
    { text: 'ab' },
  ])
})

test('an accent that a span border parted from its letter is composed with it', () => {
  expect(normalizeSpans([{ text: 'e' }, { text: '\u0301te' }])).toEqual([{ text: '\u00E9te' }])
})

test('trimming takes the space at both ends, over spans that are nothing else', () => {
  const spans = [{ text: ' ', marks: [strong] }, { text: '\n a' }, { text: ' b ', marks: [strong] }, { text: ' ' }]

  expect(trimSpans(spans)).toEqual([{ text: 'a' }, { text: ' b', marks: [strong] }])
})
