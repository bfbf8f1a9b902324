import { expect, test } from 'vitest'
import { focusClasses } from './focus.ts'

test.each([
  [0, 0, 'focus-x0 focus-y0'],
  [0.5, 0.5, ''],
  [0.5, 0.2, 'focus-y1'],
  [0.79, 0.45, 'focus-x3'],
  [1, 1, 'focus-x4 focus-y4'],
])('what stands at %d, %d of a picture stays in sight', (x, y, classes) => {
  expect(focusClasses({ x, y })).toBe(classes)
})
