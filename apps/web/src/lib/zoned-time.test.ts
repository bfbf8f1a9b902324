import { expect, test } from 'vitest'
import { endOfDay, toZonedTime } from './zoned-time.ts'

test('a time is given with the offset of the outlet’s zone, in winter and in summer', () => {
  expect(toZonedTime('2026-11-18T15:06:00.000Z', 'America/Montevideo')).toBe('2026-11-18T12:06:00-03:00')
  expect(toZonedTime('2026-01-18T15:06:00.000Z', 'Europe/Berlin')).toBe('2026-01-18T16:06:00+01:00')
  expect(toZonedTime('2026-07-18T15:06:00.000Z', 'Europe/Berlin')).toBe('2026-07-18T17:06:00+02:00')
})

test('the day ends when it ends in the outlet’s zone', () => {
  const lateInMontevideo = new Date('2026-11-19T02:30:00.000Z')

  expect(new Date(endOfDay(lateInMontevideo, 'America/Montevideo')).toISOString()).toBe('2026-11-19T03:00:00.000Z')
})
