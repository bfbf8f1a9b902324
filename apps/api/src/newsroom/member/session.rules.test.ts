import { expect, test } from 'vitest'
import { endOf, idleMs, longestMs } from './session.rules.ts'

const begun = new Date('2026-11-01T08:00:00Z')

test('a session that is used goes on', () => {
  expect(endOf(begun, begun).getTime()).toBe(begun.getTime() + idleMs)
})

test('but never longer than any may', () => {
  const late = new Date(begun.getTime() + longestMs - 1000)

  expect(endOf(begun, late).getTime()).toBe(begun.getTime() + longestMs)
})
