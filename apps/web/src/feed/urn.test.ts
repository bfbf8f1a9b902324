import { expect, test } from 'vitest'
import { toUrn } from './urn.ts'

test('an id has one name for good, in the form of a UUID of version 8', () => {
  expect(toUrn('QXJ0aWNsZTox')).toBe(toUrn('QXJ0aWNsZTox'))
  expect(toUrn('QXJ0aWNsZTox')).not.toBe(toUrn('QXJ0aWNsZToy'))
  for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) {
    expect(toUrn(id)).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  }
})
