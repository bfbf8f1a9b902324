import { publishArticle, withdrawArticle } from '@dateline/api/publishing'
import { liveTerm } from '@dateline/db'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test, vi } from 'vitest'
import { createPublished } from '../testkit/factories.ts'
import { sectionIdOf } from '../testkit/names.ts'
import { useNewsroom } from '../testkit/newsroom.ts'
import { createNamedTopic } from '../testkit/topics.ts'
import { operator } from '../testkit/viewers.ts'

const { database, api } = useNewsroom()

type Segment = { text: string; isMatch: boolean }
type Found = {
  totalCount: number
  searchedFor: string
  didYouMean: string | null
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
  edges: {
    cursor: string
    node: { slug: string }
    highlights: Record<'headline' | 'standfirst' | 'passage', Segment[] | null>
  }[]
  facets: {
    counted: number
    isComplete: boolean
    sections: { section: { slug: string }; count: number }[]
    kinds: { kind: string; count: number }[]
    topics: { topic: { name: string }; count: number }[]
    years: { year: number; count: number }[]
  }
}

const at = (year: number) => new Date(Date.UTC(year, 5, 15, 12))

beforeAll(async () => {
  const { db } = database
  const news = await sectionIdOf(db, 'news')
  const analysis = await sectionIdOf(db, 'analysis')
  const water = await createNamedTopic(db, { de: 'Wasser', fr: 'Eau' })
  const inHeadline = { headline: 'Das Salz der Wüste', kind: 'analysis', sectionId: analysis } as const
  await createPublished(db, { slug: 'im-titel', publishedAt: at(2024), topicIds: [water], ...inHeadline })
  await createPublished(db, {
    slug: 'im-text',
    publishedAt: at(2025),
    sectionId: news,
    text: ['Aus der Sole wird Salz.'],
  })
  await createPublished(db, { slug: 'anderes', publishedAt: at(2026), text: ['<b>Zucker</b> & Mehl.'] })
  await vi.waitUntil(
    async () => (await api.errors('{ edition(code: "de") { articles(topic: "wasser") { totalCount } } }')).length === 0,
  )
})

async function search(query: string, args = '', edition = 'de'): Promise<Found> {
  const { edition: found } = await api.run<{ edition: { search: Found } }>(
    `query ($edition: String!, $query: String!) { edition(code: $edition) { search(query: $query${args}) {
      totalCount searchedFor didYouMean pageInfo { hasNextPage endCursor }
      edges { cursor node { slug } highlights {
        headline { text isMatch } standfirst { text isMatch } passage { text isMatch } } }
      facets { counted isComplete sections { section { slug } count } kinds { kind count }
        topics { topic { name } count } years { year count } } } } }`,
    { edition, query },
  )
  return found.search
}

const slugsOf = ({ edges }: Found) => edges.map(({ node }) => node.slug)

test('what is in the headline comes before what is newer and in the text', async () => {
  const found = await search('salz')

  expect(slugsOf(found)).toEqual(['im-titel', 'im-text'])
  expect(found).toMatchObject({ totalCount: 2, searchedFor: 'salz', didYouMean: null })
})

test('a match is shown in the texts as they are, without markup of ours or theirs', async () => {
  const [first] = (await search('salz')).edges
  const [other] = (await search('zucker')).edges

  expect(first?.highlights.headline).toEqual([
    { text: 'Das ', isMatch: false },
    { text: 'Salz', isMatch: true },
    { text: ' der Wüste', isMatch: false },
  ])
  expect(first?.highlights).toMatchObject({ standfirst: null, passage: null })
  expect(other?.highlights.passage?.map(({ text }) => text).join('')).toContain('<b>Zucker</b> & Mehl.')
})

test('a search can be narrowed to a section, a kind, a topic and a year', async () => {
  const narrowed = ['section: "nachrichten"', 'kind: ANALYSIS', 'topic: "wasser"', 'year: 2025', 'year: 1999']

  const found = await Promise.all(narrowed.map(async (each) => slugsOf(await search('salz', `, ${each}`))))

  expect(found).toEqual([['im-text'], ['im-titel'], ['im-titel'], ['im-text'], []])
})

test('facets say what the matches are', async () => {
  const { facets } = await search('salz')

  expect(facets).toEqual({
    counted: 2,
    isComplete: true,
    sections: expect.arrayContaining([
      { section: { slug: 'analyse' }, count: 1 },
      { section: { slug: 'nachrichten' }, count: 1 },
    ]),
    kinds: [
      { kind: 'ANALYSIS', count: 1 },
      { kind: 'NEWS', count: 1 },
    ],
    topics: [{ topic: { name: 'Wasser' }, count: 1 }],
    years: [
      { year: 2025, count: 1 },
      { year: 2024, count: 1 },
    ],
  })
})

test('a name of a topic in another edition finds what is about it', async () => {
  expect(slugsOf(await search('Eau'))).toEqual(['im-titel'])
})

test('reading on gives each match once, and past the last one nothing', async () => {
  const first = await search('salz', ', first: 1')
  const second = await search('salz', `, first: 1, after: "${first.pageInfo.endCursor}"`)
  const third = await search('salz', `, first: 1, after: "${second.pageInfo.endCursor}"`)

  expect([first, second, third].map(slugsOf)).toEqual([['im-titel'], ['im-text'], []])
  expect([first, second, third].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, false, false])
  expect(third.totalCount).toBe(2)
})

test('a misspelt word is searched for as it was meant, and that is said', async () => {
  const found = await search('Zuckr')

  expect(slugsOf(found)).toEqual(['anderes'])
  expect(found).toMatchObject({ searchedFor: 'zucker', didYouMean: 'zucker' })
})

test('what is changed or withdrawn is not found by what it said, nor suggested', async () => {
  const { db } = database
  const article = await createPublished(db, { slug: 'geheimes', text: ['Ein Quittenbaum.'] })
  const before = slugsOf(await search('Quittenbaum'))

  await withdrawArticle(db, operator, article.id, 'Ein Irrtum.', new Date())
  const after = await search('Quittenbaum')
  const terms = await db.select().from(liveTerm).where(eq(liveTerm.term, 'quittenbaum'))
  await publishArticle(db, operator, article.id, new Date())

  expect([before, slugsOf(after), terms]).toEqual([['geheimes'], [], []])
  expect(slugsOf(await search('Quittenbaum'))).toEqual(['geheimes'])
})

test('a search box is offered topics, then words', async () => {
  const { edition } = await api.run<{ edition: { suggestions: { text: string; topic: unknown }[] } }>(
    '{ edition(code: "de") { suggestions(prefix: "wa") { text topic { name } } words: suggestions(prefix: "Zu") { text topic { name } } none: suggestions(prefix: "z") { text } } }',
  )

  expect(edition).toEqual({
    suggestions: [{ text: 'Wasser', topic: { name: 'Wasser' } }],
    words: [{ text: 'zucker', topic: null }],
    none: [],
  })
})

const harmless = [
  '',
  '   ',
  '-',
  '-salz',
  '-"salz"',
  '""',
  '"',
  'OR',
  'OR OR',
  'der die das',
  '?!.,;:',
  '😀',
  "'",
  '\\',
  '&|!()<->:*',
  '؟',
]

test.each(harmless)('a query with nothing to look for finds nothing: %j', async (query) => {
  expect(await search(query)).toMatchObject({ totalCount: 0, edges: [], searchedFor: '', facets: { counted: 0 } })
})

const odd = ["salz'; drop table live.article", 'salz 😀', '„Salz“', 'salz:*', 'salz & !zucker', 'salz OR', 'OR salz']

test.each(odd)('signs in a query do no harm: %j', async (query) => {
  expect((await search(query)).edges.length).toBeGreaterThanOrEqual(0)
})

test('right-to-left words are looked for like any other', async () => {
  await createPublished(database.db, { slug: 'arabisch', text: ['السلام عليكم'] })

  expect(slugsOf(await search('السلام'))).toEqual(['arabisch'])
})

const refusals = [
  [', first: 0', 'salz', '"first" is 0; it must be from 1 to 100.'],
  [
    ', after: "x"',
    'salz',
    '"after" is not a cursor that this field gave. Pass "pageInfo.endCursor" of the page before.',
  ],
  [', section: "sport"', 'salz', 'The edition de has no section "sport". Its sections are "nachrichten", "analyse".'],
  ['', 'a'.repeat(201), '"query" has 201 characters; it may have at most 200. A few words find more than many.'],
] as const

test.each(refusals)('a search%s is refused with a sentence that helps', async (args, query, message) => {
  const errors = await api.errors(
    `query ($query: String!) { edition(code: "de") { search(query: $query${args}) { totalCount } } }`,
    { query },
  )

  expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }])
})
