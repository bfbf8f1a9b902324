import { expect, test } from 'vitest'
import { parsePositions, withPosition } from './positions.ts'

test('the place in an article is the last one, and none once it was read', () => {
  const left = withPosition(withPosition({ '/fr/b': 'b1' }, '/fr/a', 'a3'), '/fr/a', 'a7')

  expect(left).toEqual({ '/fr/b': 'b1', '/fr/a': 'a7' })
  expect(withPosition(left, '/fr/a', null)).toEqual({ '/fr/b': 'b1' })
})

test('of many articles the ones left last are known', () => {
  let positions = {}
  for (let each = 0; each < 60; each += 1) positions = withPosition(positions, `/fr/${each}`, 'b')

  expect(Object.keys(positions)).toHaveLength(50)
  expect(positions).toHaveProperty(['/fr/59'])
})

test.each([null, '', '{', '3', 'null', '{"/fr/a":4}'])('what is kept as %j is no place', (text) => {
  expect(parsePositions(text)).toEqual({})
})
