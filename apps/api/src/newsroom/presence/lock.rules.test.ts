import { expect, test } from 'vitest'
import { isInTheWay } from './lock.rules.ts'

const ana = (blockId: string | null) => ({ memberId: 'ana', blockId })
const ben = (blockId: string | null) => ({ memberId: 'ben', blockId })

test('a lock keeps others from its text, from what the text is in, and from what is in it', () => {
  expect(isInTheWay(ana('a'), ben('a'))).toBe(true)
  expect(isInTheWay(ana('a'), ben(null))).toBe(true)
  expect(isInTheWay(ana(null), ben('a'))).toBe(true)
  expect(isInTheWay(ana('a'), ben('b'))).toBe(false)
  expect(isInTheWay(ana(null), ana('a'))).toBe(false)
})
