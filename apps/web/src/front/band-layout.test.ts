import { expect, test } from 'vitest'
import { layoutBands } from './band-layout.ts'

const band = (pictures: boolean[], kind = 'NEWS') => ({
  kind: 'BAND',
  articles: pictures.map((has) => ({ kind, leadImage: has ? {} : null })),
})
const four = band([true, true, true, true])

test('a front of many bands shows every layout, and no two neighbours are alike', () => {
  const layouts = layoutBands([four, four, four, four, four])

  expect(layouts).toEqual(['lead', 'columns', 'essay', 'numbered', 'lead'])
})

test('opinions stand in a row, whether the newsroom made it or a section is full of them', () => {
  expect(layoutBands([{ ...four, kind: 'OPINION_ROW' }, band([false, false], 'OPINION')])).toEqual([
    'opinion',
    'opinion',
  ])
})

test('no band gets a layout for which it has too few articles or pictures', () => {
  expect(layoutBands([band([false, false]), band([false, false]), band([true])])).toEqual(['lead', 'lead', 'single'])
  expect(layoutBands([four, four, band([false, true, true])])).toEqual(['lead', 'columns', 'numbered'])
})
