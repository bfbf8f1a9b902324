import { expect, test } from 'vitest'
import { mondayAt, mondayOf, startOf, weekOf } from './week.rules.ts'

test.each([
  ['2026-W48', '2026-11-23'],
  // A year may begin in the last week of the one before, or end in the first of the next.
  ['2026-W53', '2026-12-28'],
  ['2027-W01', '2027-01-04'],
  ['2025-W01', '2024-12-30'],
])('week %s begins on %s', (week, monday) => {
  expect(mondayOf(week)?.toString()).toBe(monday)
  expect(weekOf(Temporal.PlainDate.from(monday))).toBe(week)
})

test.each(['2027-W53', '2026-W00', '2026-W54', '2026-48', 'next week', ''])('%j is no week', (week) => {
  expect(mondayOf(week)).toBeNull()
})

test('the week changes at midnight where the outlet is, not in London', () => {
  const lateOnSunday = new Date('2026-11-29T23:30:00Z')

  expect(mondayAt(lateOnSunday, 'Europe/Berlin').toString()).toBe('2026-11-30')
  expect(mondayAt(lateOnSunday, 'America/Santiago').toString()).toBe('2026-11-23')
  expect(startOf(Temporal.PlainDate.from('2026-11-30'), 'Europe/Berlin').toISOString()).toBe('2026-11-29T23:00:00.000Z')
})
