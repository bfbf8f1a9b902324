import { expect, test } from 'vitest'
import { listEncodings } from './encoding.ts'

test.each([
  [undefined, ['identity']],
  ['', ['identity']],
  ['gzip, deflate, br, zstd', ['br', 'gzip', 'identity']],
  ['gzip', ['gzip', 'identity']],
  ['GZIP;Q=0.3 , BR ; q=0.2', ['gzip', 'br', 'identity']],
  ['br;q=0, gzip', ['gzip', 'identity']],
  ['x-gzip', ['gzip', 'identity']],
  ['*', ['br', 'gzip', 'identity']],
  ['*;q=0.5, gzip;q=0.8', ['gzip', 'br', 'identity']],
  ['*, br;q=0', ['gzip', 'identity']],
  ['identity, br;q=0.5', ['identity', 'br']],
  ['br;q=0.001', ['br', 'identity']],
  ['gzip;q=0.5, *;q=0', ['gzip', 'identity']],
  ['br;q=nonsense, gzip;q=7', ['identity']],
  ['deflate', ['identity']],
])('a client that says %j is offered %j', (acceptEncoding, encodings) => {
  expect(listEncodings(acceptEncoding)).toEqual(encodings)
})

test('a thousand different headers are all answered rightly', () => {
  for (let n = 0; n < 1000; n += 1) expect(listEncodings(`x-${n}, gzip`)).toEqual(['gzip', 'identity'])

  expect(listEncodings('x-0, gzip')).toEqual(['gzip', 'identity'])
})
