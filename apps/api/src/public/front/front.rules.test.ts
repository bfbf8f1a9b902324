import { expect, test } from 'vitest'
import type { ArticleCard } from '../article/article.store.ts'
import type { SectionRow } from '../reference/reference.store.ts'
import { bandSize, composeFront, leadListSize } from './front.rules.ts'

const section = (id: string) => ({ id }) as SectionRow
const card = (id: string, sectionId: string | null = 'news', storyId = id) =>
  ({ id, storyId, sectionId }) as ArticleCard
const cards = (count: number, sectionId: string | null = 'news', prefix = '') =>
  Array.from({ length: count }, (_, index) => card(`${prefix}${index}`, sectionId))

const shape = (slots: ReturnType<typeof composeFront>) =>
  slots.map(({ kind, section: shown, articles }) => [kind, shown?.id ?? null, articles.map(({ id }) => id)])

test('an edition that has published nothing has an empty front', () => {
  expect(composeFront([], [], [section('news')])).toEqual([])
})

test('the newest leads, the next stand beside it, and each section shows what is not on the page yet', () => {
  const newest = cards(1 + leadListSize)
  const bySection = [...cards(12), ...cards(2, 'analysis', 'a')]

  const slots = composeFront(newest, bySection, [section('news'), section('analysis')])

  expect(shape(slots)).toEqual([
    ['HERO', null, ['0']],
    ['LEAD_LIST', null, ['1', '2', '3', '4']],
    ['BAND', 'news', ['5', '6', '7', '8']],
    ['BAND', 'analysis', ['a0', 'a1']],
  ])
})

test('a section with nothing left to show has no band', () => {
  const slots = composeFront(cards(2), cards(2), [section('news'), section('empty')])

  expect(shape(slots)).toEqual([
    ['HERO', null, ['0']],
    ['LEAD_LIST', null, ['1']],
  ])
})

test('the bands come in the order of the sections', () => {
  const bySection = [card('a', 'analysis'), card('n', 'news')]

  expect(shape(composeFront([], bySection, [section('news'), section('analysis')]))).toEqual([
    ['BAND', 'news', ['n']],
    ['BAND', 'analysis', ['a']],
  ])
})

test('no story stands twice on a front, even where two of its articles or sections do', () => {
  const newest = [card('1', 'news', 's1'), card('2', 'news', 's1'), card('3', null, 's2')]
  const bySection = [
    card('4', 'news', 's2'),
    card('5', 'news', 's3'),
    card('6', 'analysis', 's3'),
    card('7', 'analysis', 's4'),
    card('8', 'analysis', 's4'),
  ]

  const slots = composeFront(newest, bySection, [section('news'), section('analysis')])

  const stories = slots.flatMap(({ articles }) => articles.map(({ storyId }) => storyId))
  expect(stories.sort()).toEqual(['s1', 's2', 's3', 's4'])
})

test('what stands in no section is found at the end of the front', () => {
  const newest = [...cards(1 + leadListSize), card('n', 'news'), card('x', null), card('y', null)]

  expect(shape(composeFront(newest, [card('n', 'news')], [section('news')])).slice(2)).toEqual([
    ['BAND', 'news', ['n']],
    ['BAND', null, ['x', 'y']],
  ])
})

test('a band is as long as it may be and no longer', () => {
  const [band] = composeFront([], cards(20), [section('news')])

  expect(band?.articles).toHaveLength(bandSize)
})
