import type { ArrangedSlot } from '@dateline/db'
import { expect, test } from 'vitest'
import { momentsOf, problemWithMoment, problemWithSlots } from './front.rules.ts'

const known = { sectionIds: new Set(['news']), articleIds: new Set(['a', 'b']) }
const now = new Date('2026-11-01T12:00:00Z')
const slot = (values: Partial<ArrangedSlot>): ArrangedSlot => ({
  kind: 'band',
  heading: null,
  sectionId: null,
  rule: 'newest',
  size: 4,
  chosen: [],
  ...values,
})

test('a slot with a rule, with articles, or with both is right', () => {
  const chosen = [{ articleId: 'a', until: null }]

  expect(
    problemWithSlots([slot({}), slot({ rule: null, chosen }), slot({ chosen, sectionId: 'news' })], known),
  ).toBeNull()
})

test.each([
  [[], '1 to 30'],
  [[slot({ rule: null })], 'Slot 1 is empty'],
  [[slot({}), slot({ size: 0 })], 'Slot 2 holds'],
  [[slot({ sectionId: 'sport' })], 'section'],
  [[slot({ chosen: [{ articleId: 'c', until: null }] })], 'article'],
  [[slot({ heading: 'x'.repeat(121) })], 'heading'],
])('an arrangement that is not right is refused in words', (slots, words) => {
  expect(problemWithSlots(slots, known)).toContain(words)
})

test('a front goes live now or within a year', () => {
  expect(problemWithMoment(now, now)).toBeNull()
  expect(problemWithMoment(new Date('2026-11-01T11:59:59Z'), now)).toContain('passed')
  expect(problemWithMoment(new Date('2028-01-01T00:00:00Z'), now)).toContain('year')
})

test('a front changes by itself when its moment comes and when what was chosen runs out, once for each instant', () => {
  const chosen = [
    { articleId: 'a', until: '2026-11-03T00:00:00.000Z' },
    { articleId: 'b', until: '2026-11-02T00:00:00.000Z' },
  ]

  const moments = momentsOf([slot({ chosen }), slot({ chosen })], new Date('2026-11-02T00:00:00Z'))

  expect(moments.map((moment) => moment.toISOString())).toEqual([
    '2026-11-02T00:00:00.000Z',
    '2026-11-03T00:00:00.000Z',
  ])
  expect(momentsOf([slot({})], null)).toEqual([])
})
