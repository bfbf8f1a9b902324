import type { LivePost } from '@dateline/content'
import { expect, test } from 'vitest'
import { saysTheSame } from '../article/edited-posts.rules.ts'
import { checkMoment, markPost, momentOf, nameBlocks, renameBlocks } from './live-page.rules.ts'

const at = (second: number) => new Date(Date.UTC(2026, 10, 20, 13, 0, second))
const paragraph = { id: 'p', kind: 'paragraph' as const, content: [{ text: 'Es beginnt.' }] }
const post = (second: number, more: Partial<LivePost> = {}): LivePost => ({
  ...{ id: `post-${second}`, kind: 'live_post', at: at(second).toISOString(), blocks: [paragraph] },
  ...more,
})

test('a post that names no moment comes after the newest one, whoever’s clock is behind', () => {
  expect(momentOf([paragraph], at(5))).toEqual(at(5))
  expect(momentOf([post(4), post(1)], at(5))).toEqual(at(5))
  expect(momentOf([post(5), post(1)], at(5)).getTime()).toBe(at(5).getTime() + 1)
  expect(momentOf([post(9)], at(5)).getTime()).toBe(at(9).getTime() + 1)
})

test('one that tells of a day to come, as a text may have brought it, doesn’t draw all others there', () => {
  expect(momentOf([post(5, { at: '2030-01-01T00:00:00.000Z' })], at(5))).toEqual(at(5))
})

test('what is still to come is no moment for a post', () => {
  expect(checkMoment(at(30), at(0))).toEqual(at(30))
  expect(() => checkMoment(new Date(at(0).getTime() + 61_000), at(0))).toThrow('still to come')
})

test('whether a post is pinned is not what it says', () => {
  const pinned = markPost(post(1), { pinned: true })

  expect(pinned).toEqual({ ...post(1), pinned: true })
  expect(markPost(pinned, { keyEvent: true, pinned: false })).toEqual({ ...post(1), keyEvent: true })
  expect(saysTheSame(pinned, post(1))).toBe(true)
  expect(saysTheSame(post(1), post(1, { blocks: [{ ...paragraph, content: [{ text: 'Es endet.' }] }] }))).toBe(false)
})

test('blocks get names of their own, those inside others too', () => {
  const box = { id: 'p', kind: 'fact_box' as const, title: 'Zahlen', blocks: [paragraph] }

  const [one, two] = renameBlocks([paragraph, box])

  expect(new Set([one?.id, two?.id, two && 'blocks' in two && two.blocks[0]?.id, 'p']).size).toBe(4)
  expect(nameBlocks([{ kind: 'divider' }, paragraph])).toEqual([
    { id: expect.stringMatching(/^b/), kind: 'divider' },
    paragraph,
  ])
  expect(nameBlocks('no list')).toBe('no list')
})
