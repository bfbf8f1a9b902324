import { expect, test } from 'vitest'
import { groupByDate } from './group-by-date.ts'

const at = (...instants: string[]) => instants.map((publishedAt) => ({ publishedAt }))
const group = (instants: string[]) => {
  const { unit, groups } = groupByDate(at(...instants), 'en-GB', 'America/Montevideo')
  return [unit, ...groups.map(({ name, items }) => `${name}: ${items.length}`)]
}

test('what appears daily is parted by day, in the outlet’s zone', () => {
  expect(
    group(['2026-11-18T15:00:00Z', '2026-11-18T02:30:00Z', '2026-11-18T02:00:00Z', '2026-11-17T12:00:00Z']),
  ).toEqual(['day', 'Wednesday 18 November 2026: 1', 'Tuesday 17 November 2026: 3'])
})

test('thinner lists are parted by month, the thinnest by year', () => {
  expect(group(['2026-11-18T15:00:00Z', '2026-11-02T15:00:00Z', '2026-10-02T15:00:00Z'])).toEqual([
    'month',
    'November 2026: 2',
    'October 2026: 1',
  ])
  expect(group(['2026-11-18T15:00:00Z', '2026-02-02T15:00:00Z', '2024-10-02T15:00:00Z'])).toEqual([
    'year',
    '2026: 2',
    '2024: 1',
  ])
})
