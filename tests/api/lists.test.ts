import { withdrawArticle } from '@dateline/api/publishing'
import { beforeAll, expect, test, vi } from 'vitest'
import { createDraft, createPublished } from '../testkit/factories.ts'
import { sectionIdOf } from '../testkit/names.ts'
import { useNewsroom } from '../testkit/newsroom.ts'
import { createNamedTopic } from '../testkit/topics.ts'
import { operator } from '../testkit/viewers.ts'

const { database, api } = useNewsroom()

type List = { totalCount: number; pageInfo: { hasNextPage: boolean }; nodes: { slug: string }[] }

const at = (day: number) => new Date(Date.UTC(2026, 0, day, 12))

/** Newest last, written in an order that is not the order of publication. */
beforeAll(async () => {
  const { db } = database
  const news = await sectionIdOf(db, 'news')
  const analysis = await sectionIdOf(db, 'analysis')
  const water = await createNamedTopic(db, { de: 'Wasser', fr: 'Eau' })
  const lima = await createNamedTopic(db, { de: 'Lima' }, 'place')
  await createPublished(db, { slug: 'dritter', publishedAt: at(3), sectionId: analysis, topicIds: [water] })
  await createPublished(db, { slug: 'erster', publishedAt: at(1), sectionId: news, topicIds: [water] })
  await createPublished(db, { slug: 'vierter', publishedAt: at(4), sectionId: null, placeIds: [lima] })
  await createPublished(db, { slug: 'zweiter', publishedAt: at(2), sectionId: news })
  await createPublished(db, {
    slug: 'en-francais',
    edition: 'fr',
    publishedAt: at(5),
    sectionId: news,
    topicIds: [water],
  })
  await createDraft(db, { slug: 'entwurf', sectionId: news, topicIds: [water] })
  const withdrawn = await createPublished(db, { slug: 'zurueckgezogen', sectionId: news, topicIds: [water] })
  await withdrawArticle(db, operator, withdrawn.id, 'Ein Irrtum.', new Date())
  // A topic is known by its slug as soon as the server has heard of it.
  await vi.waitUntil(
    async () => (await api.errors('{ edition(code: "fr") { articles(topic: "eau") { totalCount } } }')).length === 0,
  )
})

async function list(args: string, edition = 'de') {
  const { edition: found } = await api.run<{ edition: { articles: List } }>(
    `query ($edition: String!) { edition(code: $edition) { articles${args} { totalCount pageInfo { hasNextPage } nodes { slug } } } }`,
    { edition },
  )
  const { totalCount, pageInfo, nodes } = found.articles
  return { slugs: nodes.map((node) => node.slug), totalCount, hasNextPage: pageInfo.hasNextPage }
}

test("an edition's articles come newest first, without drafts, withdrawn ones and those of other editions", async () => {
  const all = await list('')

  expect(all).toEqual({ slugs: ['vierter', 'dritter', 'zweiter', 'erster'], totalCount: 4, hasNextPage: false })
})

test('a page tells whether there is more, and the total counts all pages', async () => {
  const part = await list('(first: 3)')
  const whole = await list('(first: 4)')

  expect(part).toEqual({ slugs: ['vierter', 'dritter', 'zweiter'], totalCount: 4, hasNextPage: true })
  expect(whole.hasNextPage).toBe(false)
})

test('a list can be narrowed to a section, to a topic or place, and to both', async () => {
  const ofSection = await list('(section: "nachrichten")')
  const ofTopic = await list('(topic: "wasser")')
  const ofPlace = await list('(topic: "lima")')
  const ofBoth = await list('(section: "nachrichten", topic: "wasser")')

  expect(ofSection).toEqual({ slugs: ['zweiter', 'erster'], totalCount: 2, hasNextPage: false })
  expect(ofTopic).toEqual({ slugs: ['dritter', 'erster'], totalCount: 2, hasNextPage: false })
  expect(ofPlace).toEqual({ slugs: ['vierter'], totalCount: 1, hasNextPage: false })
  expect(ofBoth).toEqual({ slugs: ['erster'], totalCount: 1, hasNextPage: false })
})

test('a topic lists the articles of the edition in which it is asked for', async () => {
  expect((await list('(topic: "eau")', 'fr')).slugs).toEqual(['en-francais'])
})

test("a section lists the edition's articles that stand in it, page by page", async () => {
  const answer = await api.run(
    '{ edition(code: "de") { section(slug: "nachrichten") { articles(first: 1) { totalCount pageInfo { hasNextPage } nodes { slug } } } } }',
  )

  expect(answer).toEqual({
    edition: {
      section: { articles: { totalCount: 2, pageInfo: { hasNextPage: true }, nodes: [{ slug: 'zweiter' }] } },
    },
  })
})

test('an edition without articles has an empty page with no cursors', async () => {
  const answer = await api.run(
    '{ edition(code: "pt") { articles { totalCount edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }',
  )

  expect(answer).toEqual({
    edition: {
      articles: {
        totalCount: 0,
        edges: [],
        pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
      },
    },
  })
})

const refusals = [
  ['(first: 0)', '"first" is 0; it must be from 1 to 100.'],
  ['(first: -1)', '"first" is -1; it must be from 1 to 100.'],
  ['(first: 101)', '"first" is 101; it must be from 1 to 100.'],
  ['(section: "sport")', 'The edition de has no section "sport". Its sections are "nachrichten", "analyse".'],
  ['(section: "noticias")', 'The edition de has no section "noticias". Its sections are "nachrichten", "analyse".'],
  ['(topic: "eau")', 'The edition de has no topic "eau" with public articles.'],
  ['(topic: "")', 'The edition de has no topic "" with public articles.'],
  ['(section: "nachrichten", topic: "gold")', 'The edition de has no topic "gold" with public articles.'],
] as const

test.each(refusals)('asking for articles%s is refused with a sentence that helps', async (args, message) => {
  const errors = await api.errors(`{ edition(code: "de") { articles${args} { totalCount } } }`)

  expect(errors).toMatchObject([{ message, path: ['edition', 'articles'], extensions: { code: 'BAD_USER_INPUT' } }])
})

test("a section's list has the same bounds", async () => {
  const errors = await api.errors(
    '{ edition(code: "de") { section(slug: "analyse") { articles(first: 1000) { totalCount } } } }',
  )

  expect(errors).toMatchObject([
    { message: '"first" is 1000; it must be from 1 to 100.', extensions: { code: 'BAD_USER_INPUT' } },
  ])
})
