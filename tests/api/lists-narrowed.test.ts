import { withdrawArticle } from '@dateline/api/publishing'
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { startTestApi } from '../testkit/api.ts'
import { contributorNamed, seriesNamed } from '../testkit/cast.ts'
import { createPublished } from '../testkit/factories.ts'
import { dataOf } from '../testkit/http.ts'
import { sectionIdOf } from '../testkit/names.ts'
import { useNewsroom } from '../testkit/newsroom.ts'
import { createOutlet, testSettings } from '../testkit/outlet.ts'
import { createNamedTopic } from '../testkit/topics.ts'
import { operator } from '../testkit/viewers.ts'

const { database, api } = useNewsroom()
const at = (month: number, day: number) => new Date(Date.UTC(2026, month - 1, day, 12))

beforeAll(async () => {
  const { db } = database
  await createOutlet(db, {
    ...testSettings,
    series: [{ key: 'salz', names: { de: { title: 'Salz', slug: 'salz' } } }],
    contributors: [
      { name: 'Ana Ruiz', slug: 'ana-ruiz', bio: {}, links: [] },
      { name: 'Élise Ñúñez', slug: 'elise-nunez', bio: {}, links: [] },
    ],
  })
  const ana = await contributorNamed(db, 'ana-ruiz')
  const elise = await contributorNamed(db, 'elise-nunez')
  const seriesId = await seriesNamed(db, 'salz')
  const sectionId = await sectionIdOf(db, 'news')
  const water = await createNamedTopic(db, { de: 'Wasser' })
  const lima = await createNamedTopic(db, { de: 'Lima' }, 'place')
  const write = [{ contributorId: ana, role: 'author' as const }]
  await createPublished(db, { slug: 'januar', publishedAt: at(1, 10), credits: write, topicIds: [water], sectionId })
  await createPublished(db, { slug: 'februar', publishedAt: at(2, 10), kind: 'opinion', credits: write, sectionId })
  const march = await createPublished(db, {
    slug: 'maerz',
    publishedAt: at(3, 10),
    seriesId,
    placeIds: [lima],
    topicIds: [water],
    credits: [...write, { contributorId: ana, role: 'editor' }, { contributorId: elise, role: 'translator' }],
  })
  await createPublished(db, { slug: 'mars', edition: 'fr', translationOf: march.id, publishedAt: at(3, 11) })
  await vi.waitUntil(
    async () => (await api.errors('{ edition(code: "de") { articles(series: "salz") { totalCount } } }')).length === 0,
  )
})

const narrowed: [string, string[]][] = [
  ['(contributor: "ana-ruiz")', ['maerz', 'februar', 'januar']],
  ['(contributor: "ana-ruiz", topic: "wasser")', ['maerz', 'januar']],
  ['(contributor: "ana-ruiz", topic: "wasser", section: "nachrichten")', ['januar']],
  ['(contributor: "ana-ruiz", kind: OPINION)', ['februar']],
  ['(topic: "lima")', ['maerz']],
  ['(kind: OPINION)', ['februar']],
  ['(kind: OPINION, section: "nachrichten")', ['februar']],
  ['(series: "salz")', ['maerz']],
  ['(hasTranslationIn: "fr")', ['maerz']],
  ['(hasTranslationIn: "es")', []],
  ['(from: "2026-02-10T12:00:00.000Z")', ['maerz', 'februar']],
  ['(to: "2026-02-10T12:00:00.000Z")', ['januar']],
  ['(from: "2026-02-01T00:00:00.000Z", to: "2026-03-01T00:00:00.000Z", contributor: "ana-ruiz")', ['februar']],
]

test.each(narrowed)('articles%s are those to which all of it applies, counted and in pages', async (args, slugs) => {
  type Page = { totalCount: number; nodes: { slug: string }[]; pageInfo: { endCursor: string | null } }
  const ask = async (more: string) =>
    (
      await api.run<{ edition: { articles: Page } }>(
        `{ edition(code: "de") { articles${args.replace(')', `${more})`)} { totalCount nodes { slug } pageInfo { endCursor } } } }`,
      )
    ).edition.articles

  const all = await ask('')
  const first = await ask(', first: 1')
  const second = await ask(`, first: 1, after: ${JSON.stringify(first.pageInfo.endCursor)}`)

  expect(all.nodes.map(({ slug }) => slug)).toEqual(slugs)
  expect(all.totalCount).toBe(slugs.length)
  expect([...first.nodes, ...(slugs.length > 0 ? second.nodes : [])].map(({ slug }) => slug)).toEqual(slugs.slice(0, 2))
})

test.each([
  ['(contributor: "niemand")', /no contributor "niemand"/],
  ['(series: "nichts")', /no series "nichts"/],
  ['(hasTranslationIn: "xx")', /no edition "xx"/],
])('articles%s says what is not known', async (args, message) => {
  const [error] = await api.errors(`{ edition(code: "de") { articles${args} { totalCount } } }`)

  expect(error).toMatchObject({ message: expect.stringMatching(message), extensions: { code: 'BAD_USER_INPUT' } })
})

test('the archive counts the months in the outlet’s zone, and tells how to ask for each', async () => {
  const { edition } = await api.run<{ edition: { archive: { from: string; to: string }[] } }>(
    '{ edition(code: "de") { archive { year month articleCount from to } } }',
  )
  const [march] = edition.archive

  expect(edition.archive).toMatchObject([
    { year: 2026, month: 3, articleCount: 1 },
    { year: 2026, month: 2, articleCount: 1 },
    { year: 2026, month: 1, articleCount: 1 },
  ])
  // Berlin is an hour ahead of UTC, and two in summer.
  expect(march).toMatchObject({ from: '2026-02-28T23:00:00.000Z', to: '2026-03-31T22:00:00.000Z' })
})

test('topics come in the alphabet of the edition, in pages, and are found by how their words begin', async () => {
  const ask = async (args: string) => {
    const { edition } = await api.run<{ edition: { topics: Record<string, unknown> } }>(
      `{ edition(code: "de") { topics${args} { totalCount nodes { name } pageInfo { hasNextPage endCursor } } } }`,
    )
    return edition.topics as { totalCount: number; nodes: { name: string }[]; pageInfo: { endCursor: string } }
  }
  const first = await ask('(first: 1)')

  expect(first).toMatchObject({ totalCount: 2, nodes: [{ name: 'Lima' }], pageInfo: { hasNextPage: true } })
  expect(await ask(`(first: 1, after: "${first.pageInfo.endCursor}")`)).toMatchObject({ nodes: [{ name: 'Wasser' }] })
  expect(await ask('(kind: PLACE)')).toMatchObject({ totalCount: 1, nodes: [{ name: 'Lima' }] })
  expect(await ask('(query: "WAS")')).toMatchObject({ totalCount: 1, nodes: [{ name: 'Wasser' }] })
  expect(await ask('(query: "asser")')).toMatchObject({ totalCount: 0 })
})

test('a topic is listed while an edition has an article about it, and is found by its path for good', async () => {
  const { db } = database
  const named = { de: 'Vulkan', fr: 'Volcan' }
  const topic = await createNamedTopic(db, named)
  const { id } = await createPublished(db, { slug: 'vulkan', topicIds: [topic] })
  const document = 'query Topics { edition(code: "de") { topics(query: "vulkan") { totalCount nodes { name } } } }'
  const site = await startTestApi(database.url, { documents: [document] })
  onTestFinished(site.close)
  const listed = async () => dataOf<{ edition: { topics: unknown } }>(await site.get(document)).edition.topics
  await vi.waitUntil(async () => (await site.run('{ resolve(path: "/fr/topics/volcan") { __typename } }'))['resolve'])

  expect(await listed()).toEqual({ totalCount: 1, nodes: [{ name: 'Vulkan' }] })
  expect(await site.run('{ edition(code: "fr") { topics(query: "volcan") { totalCount } } }')).toEqual({
    edition: { topics: { totalCount: 0 } },
  })
  await withdrawArticle(db, operator, id, 'Ein Irrtum.', new Date())
  await expect.poll(listed).toEqual({ totalCount: 0, nodes: [] })
  expect(await site.run('{ resolve(path: "/de/topics/vulkan") { __typename } }')).toEqual({
    resolve: { __typename: 'Topic' },
  })
})

test('contributors are found without their accents', async () => {
  const { outlet } = await api.run('{ outlet { contributors(query: "elise nun") { totalCount nodes { name slug } } } }')

  expect(outlet).toEqual({
    contributors: { totalCount: 1, nodes: [{ name: 'Élise Ñúñez', slug: 'elise-nunez' }] },
  })
})

test.each([
  ['/de/topics/wasser', { __typename: 'Topic', name: 'Wasser' }],
  ['/fr/people/ana-ruiz', { __typename: 'Contributor', name: 'Ana Ruiz' }],
  ['/de/series/salz', { __typename: 'Series', title: 'Salz' }],
  ['/de/topics/nichts', null],
  ['/de/people/niemand', null],
])('%s resolves to what stands there', async (path, found) => {
  const { resolve } = await api.run(
    'query ($path: String!) { resolve(path: $path) { __typename ... on Topic { name } ... on Contributor { name } ... on Series { title } } }',
    { path },
  )

  expect(resolve).toEqual(found)
})

test('a story has its versions in all editions, by its id', async () => {
  const { article } = await api.run<{ article: { story: { id: string } } }>(
    '{ article(edition: "fr", path: "2026/03/mars") { story { id } } }',
  )

  const { story } = await api.run(
    'query ($id: ID!) { story(id: $id) { original { slug } articles { slug edition { code } } } }',
    { id: article.story.id },
  )

  expect(story).toEqual({
    original: { slug: 'maerz' },
    articles: [
      { slug: 'maerz', edition: { code: 'de' } },
      { slug: 'mars', edition: { code: 'fr' } },
    ],
  })
})
