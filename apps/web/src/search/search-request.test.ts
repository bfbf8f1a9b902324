import { expect, test } from 'vitest'
import { keyOf } from '#lib/routes.ts'
import { readRequest, searchPath } from './search-request.ts'

test('an address is read as it was written', () => {
  const request = {
    query: 'agua "no potable"',
    section: 'noticias',
    topic: 'sao-paulo',
    kind: 'PRESS_REVIEW',
    year: 2024,
    after: 'MjAyNA_-',
  } as const
  const path = searchPath('/es', request)

  const read = readRequest(Object.fromEntries(new URL(path, 'https://puente.example').searchParams))

  expect(path).toContain('kind=press-review')
  expect(read).toEqual({ request, leftOut: [] })
})

test('a page is kept under the address that links to it have', () => {
  const path = searchPath('/es', {
    query: 'agua',
    year: 2024,
    section: 'noticias',
    kind: 'NEWS',
    topic: 'x',
    after: 'y',
  })

  expect(keyOf('/es/search', path.slice('/es/search'.length))).toBe(path)
})

test('what no filter can be is left out, and told', () => {
  const { request, leftOut } = readRequest({
    q: ' a  b ',
    year: 'soon',
    kind: 'gossip',
    section: '../x',
    topic: ['a', 'b'],
  })

  expect(request).toMatchObject({ query: 'a b', year: null, kind: null, section: null, topic: 'a' })
  expect(leftOut).toEqual(['../x', 'gossip', 'soon'])
})
