import { expect, test } from 'vitest'
import { dayPath, daySpan } from './span.ts'

test('a day begins and ends at midnight where the outlet is', () => {
  expect(daySpan('2024-01-29', 'America/Montevideo')).toEqual({
    from: '2024-01-29T03:00:00.000Z',
    to: '2024-01-30T03:00:00.000Z',
  })
  // Clocks go forward: the day has 23 hours.
  expect(daySpan('2024-03-31', 'Europe/Berlin')).toEqual({
    from: '2024-03-30T23:00:00.000Z',
    to: '2024-03-31T22:00:00.000Z',
  })
})

test('what the calendar has not is no day', () => {
  expect(daySpan('2024-02-30', 'Europe/Berlin')).toBeNull()
  expect(daySpan('2023-02-29', 'Europe/Berlin')).toBeNull()
})

test('a day is found by cutting the path of its articles', () => {
  expect(dayPath('/fr', '2024-01-29')).toBe('/fr/2024/01/29')
})
