import { expect, test } from 'vitest'
import { mostFrequent } from './frequent.ts'

test('what comes up most often comes first, and of the rest what came first', () => {
  const things = ['a', 'b', 'c', 'c', 'b', 'c', 'd'].map((id) => ({ id }))

  expect(mostFrequent(things, 3).map(({ id }) => id)).toEqual(['c', 'b', 'a'])
})
