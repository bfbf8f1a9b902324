import type { LivePost } from '@dateline/content'
import { expect, test } from 'vitest'
import { stampEdited } from './edited-posts.rules.ts'

const at = (second: number) => new Date(Date.UTC(2026, 10, 20, 13, 0, second))
const post = (second: number, more: Partial<LivePost> = {}): LivePost => ({
  ...{ id: `post-${second}`, kind: 'live_post', at: at(second).toISOString() },
  blocks: [{ id: 'p', kind: 'paragraph', content: [{ text: 'Es beginnt.' }] }],
  ...more,
})

test('a post that is saved with other words says when, and no post does by being saved again', () => {
  const shown = [post(1), post(2)]
  const edited = post(1, { heading: [{ text: 'Anders' }] })
  const known = { latest: shown, shown }

  const saved = stampEdited([edited, post(2), post(3)], known, at(9))
  const again = stampEdited([edited, post(2, { pinned: true })], { latest: saved, shown }, at(10))

  const stamped = { ...edited, editedAt: at(9).toISOString() }
  expect(saved).toEqual([stamped, post(2), post(3)])
  expect(again).toEqual([stamped, post(2, { pinned: true })])
  expect(stampEdited([post(1)], { latest: saved, shown }, at(11))).toEqual([post(1)])
})
