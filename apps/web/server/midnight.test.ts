import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createMidnight } from './midnight.ts'

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => void vi.useRealTimers())

test('the day ends once, at the earliest of the instants that were noted', () => {
  const onEnd = vi.fn()
  const midnight = createMidnight(onEnd)

  midnight.note(1_005_000)
  midnight.note(1_002_000)
  midnight.note(1_009_000)
  vi.advanceTimersByTime(1999)
  expect(onEnd).toHaveBeenCalledTimes(0)
  vi.advanceTimersByTime(60_000)
  expect(onEnd).toHaveBeenCalledTimes(1)

  midnight.note(1_100_000)
  vi.advanceTimersByTime(60_000)
  expect(onEnd).toHaveBeenCalledTimes(2)
})
