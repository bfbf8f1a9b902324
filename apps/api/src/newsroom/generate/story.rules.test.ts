import { type Block, blocksOf, countWords, spansOf, typesetBody, validateBody } from '@dateline/content'
import { expect, test } from 'vitest'
import { slugOf } from '../article/article.rules.ts'
import { makeBatches } from './batch.rules.ts'
import { makeContributors, makeSeries, makeTopics } from './cast.rules.ts'
import { createRandom } from './random.ts'
import { type Cast, makeStory } from './story.rules.ts'

const editions = ['de', 'fr', 'es', 'pt', 'en']

function createCast(seed: number): Cast {
  const topics = makeTopics(seed, editions)
  return {
    seed,
    editions,
    timeZone: 'America/Montevideo',
    sections: [{ id: '0199c0de-0000-7000-8000-000000000000', key: 'news', editions }],
    places: topics.filter(({ kind }) => kind === 'place'),
    topics: topics.filter(({ kind }) => kind !== 'place'),
    contributorIds: makeContributors(seed).map(({ id }) => id),
    seriesIds: makeSeries(seed, editions, 1000).map(({ id }) => id),
    assetIds: ['0199c0de-0000-7000-8000-00000000000a', '0199c0de-0000-7000-8000-00000000000b'],
  }
}

const cast = createCast(1)
const publishedAt = new Date('2026-01-02T03:04:05Z')
const earlier = new Map(editions.map((edition) => [edition, '0199c0de-0000-7000-8000-00000000000c']))
const stories = Array.from({ length: 150 }, (_, number) =>
  makeStory(cast, createRandom(1, number), number, publishedAt, 5, earlier),
)
const articles = stories.flatMap((story) => story.articles)
const bodies = articles.flatMap(({ article, revisions }) =>
  revisions.map(({ body }) => ({ body, edition: article.editionCode })),
)

test('the same seed makes the same articles, and another seed others', () => {
  const textsOf = (seed: number) => [...makeBatches(createCast(seed), 60, 25)].map((batch) => batch.texts)

  expect(textsOf(1)).toEqual(textsOf(1))
  expect(textsOf(1)).not.toEqual(textsOf(2))
})

test('exactly as many articles are made as were asked for', () => {
  const batches = [...makeBatches(cast, 77, 25)]

  expect(batches.reduce((sum, batch) => sum + batch.articles, 0)).toBe(77)
})

test('every text is one that the newsroom would take as it is, set as its language sets it', () => {
  for (const { body, edition } of bodies) {
    expect(validateBody(body)).toEqual({ ok: true, body })
    expect(typesetBody(body, edition)).toEqual(body)
  }
})

test('a text has 8 to 20 blocks and 250 to 1000 words, and all kinds of blocks that are made and all marks occur', () => {
  const blocks: Block[] = bodies.flatMap(({ body }) => blocksOf(body))
  const spans = bodies.flatMap(({ body }) => spansOf(body))

  for (const { body, edition } of bodies) {
    expect(body.length).toBeGreaterThanOrEqual(8)
    expect(body.length).toBeLessThanOrEqual(20)
    expect(countWords(body, edition)).toBeGreaterThan(250)
    expect(countWords(body, edition)).toBeLessThan(1000)
  }
  expect([...new Set(blocks.map(({ kind }) => kind))].sort()).toEqual([
    'divider',
    'embed',
    'fact_box',
    'figure',
    'gallery',
    'heading',
    'list',
    'live_post',
    'paragraph',
    'quote',
    'related',
    'table',
  ])
  expect([...new Set(spans.flatMap(({ marks = [] }) => marks.map(({ type }) => type)))].sort()).toEqual([
    'abbreviation',
    'emphasis',
    'language',
    'link',
    'strong',
    'topic',
  ])
})

test('a story has one original, and its translations know which of its revisions they were made from', () => {
  for (const { articles: versions } of stories) {
    const [original, ...translations] = versions
    expect(original?.article.isOriginal).toBe(true)
    expect(new Set(versions.map(({ article }) => article.editionCode)).size).toBe(versions.length)
    for (const { article, revisions } of translations) {
      expect(article.isOriginal).toBe(false)
      expect(revisions[0]?.sourceRevisionId).toBe(original?.revisions[0]?.id)
    }
  }
})

test('slugs and ids are unique, and slugs are what a path may hold', () => {
  const slugs = articles.map(({ article }) => `${article.editionCode}/${article.slug}`)
  const ids = articles.map(({ article }) => article.id)

  expect(new Set(slugs).size).toBe(slugs.length)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { article } of articles) expect(slugOf(article.slug, 'en')).toBe(article.slug)
})
