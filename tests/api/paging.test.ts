import { publishArticle, withdrawArticle } from '@dateline/api/publishing'
import fc from 'fast-check'
import { beforeAll, expect, test, vi } from 'vitest'
import { fromCursor, toCursor } from '../../apps/api/src/pagination.ts'
import { createPublished } from '../testkit/factories.ts'
import { sectionIdOf } from '../testkit/names.ts'
import { useNewsroom } from '../testkit/newsroom.ts'
import { createNamedTopic } from '../testkit/topics.ts'
import { operator } from '../testkit/viewers.ts'

const { database, api } = useNewsroom()

type Page = {
  edges: { cursor: string; node: { slug: string } }[]
  pageInfo: { hasNextPage: boolean; startCursor: string | null; endCursor: string | null }
}

const instant = new Date('2026-03-01T08:00:00.123Z')
const minutesLater = (minutes: number) => new Date(instant.getTime() + minutes * 60_000)

async function page(edition: string, first: number, after: string | null, filter = ''): Promise<Page> {
  const { edition: found } = await api.run<{ edition: { articles: Page } }>(
    `query ($edition: String!, $first: Int!, $after: String) { edition(code: $edition) {
      articles(first: $first, after: $after${filter}) {
        edges { cursor node { slug } } pageInfo { hasNextPage startCursor endCursor } } } }`,
    { edition, first, after },
  )
  return found.articles
}

async function readAll(edition: string, size: number, filter?: string): Promise<string[]> {
  const slugs: string[] = []
  let after: string | null = null
  for (;;) {
    const { edges, pageInfo }: Page = await page(edition, size, after, filter)
    slugs.push(...edges.map((edge) => edge.node.slug))
    if (!pageInfo.hasNextPage) return slugs
    after = pageInfo.endCursor
  }
}

const slugsOf = ({ edges }: Page) => edges.map((edge) => edge.node.slug)

beforeAll(async () => {
  const { db } = database
  const sectionId = await sectionIdOf(db, 'news')
  const topicIds = [await createNamedTopic(db, { de: 'Wahlen' })]
  // Seven of one instant, as an import makes them, between others of their own.
  const times = [-2, -1, 0, 0, 0, 0, 0, 0, 0, 1, 2].map(minutesLater)
  for (const [index, publishedAt] of times.entries()) {
    await createPublished(db, { slug: `nummer-${index}`, publishedAt, sectionId, topicIds })
  }
  await vi.waitUntil(
    async () => (await api.errors('{ edition(code: "de") { articles(topic: "wahlen") { totalCount } } }')).length === 0,
  )
})

const filters = ['', ', section: "nachrichten"', ', topic: "wahlen"', ', section: "nachrichten", topic: "wahlen"']

test.each(filters)('whatever the size of the pages, reading on gives each article once (%s)', async (filter) => {
  const whole = await readAll('de', 100, filter)

  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 12 }), async (size) => {
      expect(await readAll('de', size, filter)).toEqual(whole)
    }),
    { numRuns: 6 },
  )

  expect(new Set(whole).size).toBe(11)
  expect([...whole.slice(0, 2), ...whole.slice(-2)]).toEqual(['nummer-10', 'nummer-9', 'nummer-1', 'nummer-0'])
})

test('every edge has a cursor of its own, and each of them leads on from its place', async () => {
  const { edges, pageInfo } = await page('de', 100, null)
  const all = edges.map((edge) => edge.node.slug)

  const rests = await Promise.all(edges.map(async ({ cursor }) => slugsOf(await page('de', 100, cursor))))

  expect(rests).toEqual(all.map((_slug, index) => all.slice(index + 1)))
  expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([edges[0]?.cursor, edges.at(-1)?.cursor])
})

test('what is published while a reader pages neither repeats nor hides anything on the next page', async () => {
  const { db } = database
  for (const day of [1, 2, 3, 4]) {
    await createPublished(db, { edition: 'en', slug: `day-${day}`, publishedAt: new Date(Date.UTC(2026, 4, day)) })
  }
  const first = await page('en', 2, null)

  await createPublished(db, { edition: 'en', slug: 'breaking', publishedAt: new Date(Date.UTC(2026, 4, 5)) })
  const second = await page('en', 2, first.pageInfo.endCursor)

  expect([slugsOf(first), slugsOf(second)]).toEqual([
    ['day-4', 'day-3'],
    ['day-2', 'day-1'],
  ])
})

test('a cursor stays good when its own article is withdrawn, and when it comes back', async () => {
  const { db } = database
  const made = []
  for (const day of [1, 2, 3]) {
    made.push(
      await createPublished(db, { edition: 'pt', slug: `dia-${day}`, publishedAt: new Date(Date.UTC(2026, 5, day)) }),
    )
  }
  const first = await page('pt', 2, null)
  const last = made[1]?.id ?? ''

  await withdrawArticle(db, operator, last, 'Um engano.', new Date())
  const withoutIt = await page('pt', 2, first.pageInfo.endCursor)
  await publishArticle(db, operator, last, new Date())
  const withIt = await page('pt', 2, first.pageInfo.endCursor)

  expect(slugsOf(first)).toEqual(['dia-3', 'dia-2'])
  expect([slugsOf(withoutIt), slugsOf(withIt)]).toEqual([['dia-1'], ['dia-1']])
})

const base64 = (text: string) => Buffer.from(text).toString('base64url')
const id = '0199c0de-0000-7000-8000-000000000000'
const garbage = [
  ['nothing', ''],
  ['a page number', 'MQ=='],
  ['markup', '<script>'],
  ['an instant alone', base64('2026-03-01T08:00:00.123Z')],
  ['a word for an instant', base64(`infinity ${id}`)],
  ['a number for an id', base64('2026-03-01T08:00:00.123Z 7')],
  ['the 30th of February', base64(`2026-02-30T08:00:00.123Z ${id}`)],
  ['the year 0', base64(`0000-01-01T00:00:00.000Z ${id}`)],
  ['the 24th hour', base64(`2026-01-01T24:00:00.000Z ${id}`)],
  ['SQL after the id', base64(`2026-03-01T08:00:00.123Z ${id}';drop`)],
] as const

test.each(garbage)('%s is refused as a cursor', async (_name, after) => {
  const errors = await api.errors(
    'query ($after: String) { edition(code: "de") { articles(after: $after) { totalCount } } }',
    { after },
  )

  expect(errors).toMatchObject([
    {
      message: '"after" is not a cursor that this field gave. Pass "pageInfo.endCursor" of the page before.',
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ])
})

test('whatever an article was published at, its cursor says it to the millisecond', () => {
  const instants = fc.date({
    min: new Date('0001-01-01T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59.999Z'),
    noInvalidDate: true,
  })

  fc.assert(
    fc.property(instants, fc.uuid(), (publishedAt, articleId) => {
      expect(fromCursor(toCursor({ publishedAt, id: articleId }))).toEqual({
        publishedAt: publishedAt.toISOString(),
        id: articleId,
      })
    }),
  )
})
