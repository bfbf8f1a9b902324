import { expect, test } from 'vitest'
import { licenceStateAt } from './asset.rules.ts'

const now = new Date('2026-11-01T12:00:00Z')

test.each([
  [null, 'VALID'],
  ['2027-01-01T00:00:00Z', 'VALID'],
  ['2026-11-20T00:00:00Z', 'ENDS_SOON'],
  ['2026-11-01T12:00:00Z', 'ENDED'],
  ['2026-10-01T00:00:00Z', 'ENDED'],
])('a licence until %s is %s on the first of November', (until, state) => {
  expect(licenceStateAt(until === null ? null : new Date(until), now)).toBe(state)
})
