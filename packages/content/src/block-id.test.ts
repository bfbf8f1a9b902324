import { expect, test } from 'vitest'
import { newBlockId } from './block-id.ts'

test('an id begins with a letter and is safe in an address and in HTML', () => {
  for (let count = 0; count < 200; count++) expect(newBlockId()).toMatch(/^[a-z][A-Za-z0-9_-]{16}$/)
})

test('two ids are never the same', () => {
  const ids = Array.from({ length: 5000 }, newBlockId)

  expect(new Set(ids).size).toBe(5000)
})
