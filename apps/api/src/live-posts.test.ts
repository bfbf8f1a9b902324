import type { Body, LivePost } from '@dateline/content'
import { expect, test } from 'vitest'
import { pageOfPosts, postsOf, toCursorBefore, toPostCursor } from './live-posts.ts'

const post = (id: string, minute: number): LivePost => ({
  id,
  kind: 'live_post',
  at: new Date(Date.UTC(2026, 10, 20, 10, minute)).toISOString(),
  blocks: [{ id: `${id}-text`, kind: 'paragraph', content: [{ text: id }] }],
})
const idsOf = (posts: readonly LivePost[]) => posts.map(({ id }) => id)
const posts = postsOf([
  post('a', 1),
  { id: 'x', kind: 'divider' },
  post('c', 3),
  post('b', 3),
  post('d', 2),
] satisfies Body)

test('posts are read newest first, whatever order they were written in', () => {
  expect(idsOf(posts)).toEqual(['c', 'b', 'd', 'a'])
})

test('pages follow one another without a gap, also when the post at the border is taken away', () => {
  const first = pageOfPosts(posts, 2, null, null)
  const cursor = toPostCursor(post('b', 3))

  expect([idsOf(first.rows), first.hasNextPage, first.total]).toEqual([['c', 'b'], true, 4])
  expect(idsOf(pageOfPosts(posts, 2, cursor, null).rows)).toEqual(['d', 'a'])
  expect(
    idsOf(
      pageOfPosts(
        posts.filter(({ id }) => id !== 'b'),
        2,
        cursor,
        null,
      ).rows,
    ),
  ).toEqual(['d', 'a'])
})

test('a page begins with the post that it was asked to begin with, and where it stood when it has gone', () => {
  const from = toCursorBefore(post('b', 3))

  expect(idsOf(pageOfPosts(posts, 2, from, null).rows)).toEqual(['b', 'd'])
  const rest = posts.filter(({ id }) => id !== 'b')
  expect(idsOf(pageOfPosts(rest, 2, from, null).rows)).toEqual(['d', 'a'])
})

test('only what is later than a moment is given when it is asked so', () => {
  const { rows, total } = pageOfPosts(posts, 10, null, new Date(Date.UTC(2026, 10, 20, 10, 2)))

  expect([idsOf(rows), total]).toEqual([['c', 'b'], 2])
})

test.each(['', 'x', Buffer.from('2026 b1').toString('base64url')])('%j is no cursor', (cursor) => {
  expect(() => pageOfPosts(posts, 2, cursor, null)).toThrow('"after" is not a cursor that this field gave')
})
