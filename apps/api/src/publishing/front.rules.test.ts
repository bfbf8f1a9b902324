import { expect, test } from 'vitest'
import { composeFront, defaultSlots, type Placeable, type Slot, type Stock } from './front.rules.ts'

type Section = { id: string }

const section = (id: string): Section => ({ id })
const card = (id: string, sectionId: string | null = 'news', storyId = id) => ({ id, storyId, sectionId })
const cards = (count: number, sectionId: string | null = 'news', prefix = '') =>
  Array.from({ length: count }, (_, index) => card(`${prefix}${index}`, sectionId))

const stockOf = (stock: Partial<Stock<Placeable>>): Stock<Placeable> => ({
  newest: [],
  ofSections: [],
  opinions: [],
  live: [],
  mostRead: [],
  chosen: [],
  ...stock,
})
/** A front that nobody has arranged. */
const compose = (newest: Placeable[], ofSections: Placeable[], sections: Section[]) =>
  composeFront(defaultSlots(sections), stockOf({ newest, ofSections }), sections)
const slot = (values: Partial<Slot>): Slot => ({
  kind: 'band',
  heading: null,
  sectionId: null,
  rule: null,
  size: 4,
  articleIds: [],
  ...values,
})

const shape = (slots: ReturnType<typeof composeFront>) =>
  slots.map(({ kind, section: shown, articles }) => [kind, shown?.id ?? null, articles.map(({ id }) => id)])

test('an edition that has published nothing has an empty front', () => {
  expect(compose([], [], [section('news')])).toEqual([])
})

test('the newest leads, the next stand beside it, and each section shows what is not on the page yet', () => {
  const newest = cards(5)
  const bySection = [...cards(12), ...cards(2, 'analysis', 'a')]

  const slots = compose(newest, bySection, [section('news'), section('analysis')])

  expect(shape(slots)).toEqual([
    ['hero', null, ['0']],
    ['lead_list', null, ['1', '2', '3', '4']],
    ['band', 'news', ['5', '6', '7', '8']],
    ['band', 'analysis', ['a0', 'a1']],
  ])
})

test('a section with nothing left to show has no band', () => {
  const slots = compose(cards(2), cards(2), [section('news'), section('empty')])

  expect(shape(slots)).toEqual([
    ['hero', null, ['0']],
    ['lead_list', null, ['1']],
  ])
})

test('the bands come in the order of the sections', () => {
  const bySection = [card('a', 'analysis'), card('n', 'news')]

  expect(shape(compose([], bySection, [section('news'), section('analysis')]))).toEqual([
    ['band', 'news', ['n']],
    ['band', 'analysis', ['a']],
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

  const slots = compose(newest, bySection, [section('news'), section('analysis')])

  const stories = slots.flatMap(({ articles }) => articles.map(({ storyId }) => storyId))
  expect(stories.sort()).toEqual(['s1', 's2', 's3', 's4'])
})

test('what stands in no section is found at the end of the front', () => {
  const newest = [...cards(5), card('n', 'news'), card('x', null), card('y', null)]

  expect(shape(compose(newest, [card('n', 'news')], [section('news')])).slice(2)).toEqual([
    ['band', 'news', ['n']],
    ['band', null, ['x', 'y']],
  ])
})

test('a band is as long as it may be and no longer', () => {
  const [band] = compose([], cards(20), [section('news')])

  expect(band?.articles).toHaveLength(4)
})

test('what was chosen by hand stands first, and a rule fills the rest of the slot', () => {
  const slots = [
    slot({ kind: 'hero', size: 1, articleIds: ['7'] }),
    slot({ rule: 'newest', size: 3, articleIds: ['9'] }),
  ]
  const stock = stockOf({ newest: cards(8), chosen: [card('9'), card('7')] })

  expect(shape(composeFront(slots, stock, []))).toEqual([
    ['hero', null, ['7']],
    ['band', null, ['9', '0', '1']],
  ])
})

test('a rule does not take from above what was chosen for a slot below', () => {
  const slots = [slot({ kind: 'hero', size: 1, rule: 'newest' }), slot({ size: 1, articleIds: ['0'] })]

  expect(shape(composeFront(slots, stockOf({ newest: cards(3), chosen: [card('0')] }), []))).toEqual([
    ['hero', null, ['1']],
    ['band', null, ['0']],
  ])
})

test('what was chosen and is not public any more leaves its place to the rule', () => {
  const slots = [slot({ kind: 'hero', size: 1, rule: 'newest', articleIds: ['gone'] })]

  expect(shape(composeFront(slots, stockOf({ newest: cards(3) }), []))).toEqual([['hero', null, ['0']]])
})

test('an opinion row holds opinions, and a live strip what is running', () => {
  const slots = [slot({ kind: 'opinion_row', rule: 'newest' }), slot({ kind: 'live_strip', rule: 'newest' })]
  const stock = stockOf({ newest: cards(3), opinions: [card('o')], live: [card('l')] })

  expect(shape(composeFront(slots, stock, []))).toEqual([
    ['opinion_row', null, ['o']],
    ['live_strip', null, ['l']],
  ])
})
