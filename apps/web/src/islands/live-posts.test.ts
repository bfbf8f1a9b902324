import { expect, test } from 'vitest'
import { comparePosts } from './live-posts.ts'

const posts = (...minutes: number[]) => minutes.map((minute) => ({ id: `p${minute}`, at: `2026-11-20T10:0${minute}` }))

test('what came is told apart from what went to the next page and from what was taken away', () => {
  const shown = posts(6, 5, 4, 3)

  expect(comparePosts(shown, posts(8, 7, 6, 5), true)).toEqual({ added: ['p8', 'p7'], removed: [] })
  expect(comparePosts(shown, posts(7, 6, 4, 3), true)).toEqual({ added: ['p7'], removed: ['p5'] })
})

test('what moved up at the end of the page is nothing new', () => {
  expect(comparePosts(posts(6, 5, 4, 3), posts(5, 4, 3, 2), true)).toEqual({ added: [], removed: ['p6'] })
})

test('on a page without a next one, whatever is not there is gone', () => {
  expect(comparePosts(posts(3, 2, 1), posts(3, 2), false)).toEqual({ added: [], removed: ['p1'] })
  expect(comparePosts([], posts(1), false)).toEqual({ added: ['p1'], removed: [] })
})
