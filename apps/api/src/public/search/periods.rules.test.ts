import { expect, test } from 'vitest'
import { periodsBetween } from './periods.rules.ts'

const periods = (newest: string, oldest: string) =>
  periodsBetween('fr', new Date(newest), new Date(oldest)).map((mark) => mark.slice('#period:fr:'.length))

test('months go back to the January before last, then years to the oldest, without gap or overlap', () => {
  const found = periods('2026-03-15T12:00:00Z', '2023-06-01T12:00:00Z')

  expect(found).toEqual([
    ...['2026-03', '2026-02', '2026-01'],
    ...Array.from({ length: 12 }, (_, index) => `2025-${String(12 - index).padStart(2, '0')}`),
    ...['2024', '2023'],
  ])
})

test.each([
  ['is the next one east of Greenwich', '2026-12-31T20:00:00Z', '2026-12-31T20:00:00Z', '2027-01'],
  ['is the one before west of it', '2026-03-01T12:00:00Z', '2024-01-01T02:00:00Z', '2023'],
])('a path whose month or year %s is among them', (_where, newest, oldest, period) => {
  expect(periods(newest, oldest)).toContain(period)
})
