import { expect, test } from 'vitest'
import type { LiveArticle } from './live.store.ts'
import { tagsOfChange } from './tags-of-change.ts'

const article = {
  id: 'a',
  storyId: 's',
  editionCode: 'fr',
  sectionId: 'news',
  topicIds: ['water'],
  placeIds: ['lima'],
  credits: [{ contributorId: 'ana', role: 'author' }],
  headline: 'Avant',
  publishedAt: new Date('2026-01-01T00:00:00Z'),
} as LiveArticle
const lists = [
  'contributor:ana:fr',
  'front:fr',
  'list:fr',
  'section:news:fr',
  'story:s',
  'topic:lima:fr',
  'topic:water:fr',
]

/** What a search finds is changed by every word. */
const found = ['search:fr']

const change = (before: LiveArticle | null, after: LiveArticle | null) => tagsOfChange(before, after).sort()

test('an article that comes or goes changes every list in which it stands', () => {
  expect(change(null, article)).toEqual(['article:a', ...lists, ...found].sort())
  expect(change(article, null)).toEqual(['article:a', ...lists, ...found].sort())
})

test('new words change what shows the article, and no list', () => {
  expect(change(article, { ...article, headline: 'Après' })).toEqual(['article:a', ...found])
})

test('a new date moves the article in every list', () => {
  expect(change(article, { ...article, publishedAt: new Date('2026-01-02T00:00:00Z') })).toEqual(
    ['article:a', ...lists, ...found].sort(),
  )
})

test('another section changes the one that it left and the one that it joined', () => {
  const tags = change(article, { ...article, sectionId: 'analysis' })

  expect(tags).toEqual(expect.arrayContaining(['section:analysis:fr', 'section:news:fr', 'front:fr']))
})

test('a correction changes the edition’s list of them, and so does a corrected article that comes or goes', () => {
  const corrections = [{ at: '2026-01-02T00:00:00.000Z', text: 'Lima, pas Quito.', concerned: null }]
  const corrected = { ...article, corrections }

  expect(change(article, corrected)).toEqual(['article:a', 'corrections:fr', ...found])
  expect(change(corrected, { ...corrected, headline: 'Après' })).toEqual(['article:a', ...found])
  expect(change(corrected, null)).toContain('corrections:fr')
})

test('a topic that was taken off or put on changes its list, and the others stay', () => {
  expect(change(article, { ...article, topicIds: ['gold'] })).toEqual([
    'article:a',
    ...found,
    'topic:gold:fr',
    'topic:water:fr',
  ])
})

test('a topic that is also a place is named once, and no article without a section names one', () => {
  const tags = tagsOfChange(null, { ...article, sectionId: null, topicIds: ['lima'] })

  expect(tags.filter((tag) => tag === 'topic:lima:fr')).toHaveLength(1)
  expect(tags.join()).not.toContain('section:')
})

test('nothing that changed has no tags', () => {
  expect(tagsOfChange(null, null)).toEqual([])
})
