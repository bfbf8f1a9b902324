import { expect, test } from 'vitest'
import { dayPath, monthPath } from './archive-paths.ts'

test('a day and a month are found by cutting the path of their articles', () => {
  expect(dayPath('/fr', '2024-01-29')).toBe('/fr/2024/01/29')
  expect(monthPath('/fr', { year: 2024, month: 1 })).toBe('/fr/2024/01')
})
