import { expect, test } from 'vitest'
import { normalisePath } from './paths.ts'

test.each([
  ['/fr?utm_source=x', '/fr'],
  ['/fr/', '/fr'],
  ['/fr//analyse/?a=/b/', '/fr/analyse'],
  ['//evil.example/', '/evil.example'],
  ['/', '/'],
  ['/?a=b', '/'],
  ['///', '/'],
])('%s is asked for at %s', (url, path) => {
  expect(normalisePath(url)).toBe(path)
})
