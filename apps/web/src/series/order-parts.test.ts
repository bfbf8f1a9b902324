import { expect, test } from 'vitest'
import { orderParts } from './order-parts.ts'

test('a series is read from its first part on, whatever came out last', () => {
  const parts = [
    { id: 'an epilogue', seriesPart: null, publishedAt: '2024-05-01T00:00:00.000Z' },
    { id: 'the second', seriesPart: 2, publishedAt: '2024-01-01T00:00:00.000Z' },
    { id: 'a prologue', seriesPart: null, publishedAt: '2023-05-01T00:00:00.000Z' },
    { id: 'the first', seriesPart: 1, publishedAt: '2024-02-01T00:00:00.000Z' },
  ]

  expect(orderParts(parts).map(({ id }) => id)).toEqual(['the first', 'the second', 'a prologue', 'an epilogue'])
})
