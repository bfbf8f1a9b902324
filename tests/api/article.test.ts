import type { Body } from '@dateline/content'
import { expect, test } from 'vitest'
import { createPublished } from '../testkit/factories.ts'
import { sectionIdOf } from '../testkit/names.ts'
import { useNewsroom } from '../testkit/newsroom.ts'
import { createNamedTopic } from '../testkit/topics.ts'

const { database, api } = useNewsroom()

const text = (content: string) => [{ text: content }]

async function read<Article>(fields: string, path: string, edition = path.split('/')[1] ?? ''): Promise<Article> {
  const { article } = await api.run<{ article: Article }>(
    `query ($edition: String!, $path: String!) { article(edition: $edition, path: $path) { ${fields} } }`,
    { edition, path },
  )
  return article
}

test('an article is found by its path, with or without the edition', async () => {
  const { slug, path } = await createPublished(database.db, { publishedAt: new Date('2025-07-09T12:00:00Z') })

  const found = await Promise.all(
    [`/de/2025/07/${slug}`, `de/2025/07/${slug}`, `2025/07/${slug}`, `/2025/07/${slug}`].map((each) =>
      read('path', each, 'de'),
    ),
  )

  expect(path).toBe(`/de/2025/07/${slug}`)
  expect(found).toEqual([{ path }, { path }, { path }, { path }])
})

test('no article is found by its slug alone, by another month, in another edition, or with anything after it', async () => {
  const { slug, path } = await createPublished(database.db, { publishedAt: new Date('2025-07-09T12:00:00Z') })
  const asked = [
    ['de', slug],
    ['de', `/de/2025/08/${slug}`],
    ['de', `${path}/`],
    ['de', `${path}?a=1`],
    ['de', path.toUpperCase()],
    ['fr', path],
    ['xx', path],
  ] as const

  const found = await Promise.all(asked.map(([edition, wanted]) => read('path', wanted, edition)))

  expect(found).toEqual(asked.map(() => null))
})

test("year and month of a path are those in the outlet's time zone", async () => {
  const { path } = await createPublished(database.db, {
    slug: 'silvester',
    publishedAt: new Date('2025-12-31T23:30:00Z'),
  })

  expect(path).toBe('/de/2026/01/silvester')
})

test('a client gets the whole article', async () => {
  const { db } = database
  const lima = await createNamedTopic(db, { es: 'Lima', de: 'Lima an der Küste' }, 'place')
  const cusco = await createNamedTopic(db, { es: 'Cusco' }, 'place')
  const mining = await createNamedTopic(db, { es: 'Minería' })
  const { path } = await createPublished(db, {
    edition: 'es',
    slug: 'el-agua',
    kind: 'press_review',
    sectionId: await sectionIdOf(db, 'news'),
    kicker: 'Perú',
    headline: 'El agua',
    standfirst: 'De quién es.',
    placeIds: [cusco, lima],
    topicIds: [mining],
    publishedAt: new Date('2026-02-03T04:05:06.789Z'),
    text: ['Uno dos tres.', 'Cuatro.'],
  })

  const article = await read(
    `edition { code } kind slug path kicker headline standfirst isOriginal original { id } translations { id }
     dateline { name kind slug edition { code } } topics { name kind } section { path } byline credits { role }
     appeal { heading } publishedAt modifiedAt wordCount readingMinutes`,
    path,
  )

  expect(article).toEqual({
    edition: { code: 'es' },
    kind: 'PRESS_REVIEW',
    slug: 'el-agua',
    path: '/es/2026/02/el-agua',
    kicker: 'Perú',
    headline: 'El agua',
    standfirst: 'De quién es.',
    isOriginal: true,
    original: null,
    translations: [],
    dateline: [
      { name: 'Cusco', kind: 'PLACE', slug: 'cusco', edition: { code: 'es' } },
      { name: 'Lima', kind: 'PLACE', slug: 'lima', edition: { code: 'es' } },
    ],
    topics: [{ name: 'Minería', kind: 'SUBJECT' }],
    section: { path: '/es/noticias' },
    byline: '',
    credits: [],
    appeal: null,
    publishedAt: '2026-02-03T04:05:06.789Z',
    modifiedAt: '2026-02-03T04:05:06.789Z',
    wordCount: 4,
    readingMinutes: 1,
  })
})

test('every kind of block arrives as what it is, its texts as plain text and as HTML', async () => {
  const body: Body = [
    { id: 'b1', kind: 'heading', level: 3, content: text('Ein Titel') },
    {
      id: 'b2',
      kind: 'paragraph',
      content: [{ text: 'Eins & zwei\n' }, { text: 'drei', marks: [{ type: 'strong' }] }],
    },
    {
      id: 'b3',
      kind: 'quote',
      content: text('Genug.'),
      speaker: 'Ana',
      role: 'Ärztin',
      source: 'https://example.org/a',
    },
    { id: 'b4', kind: 'list', ordered: true, items: [text('eins'), text('<zwei>')] },
    { id: 'b5', kind: 'divider' },
    { id: 'b6', kind: 'quote', content: text('Ohne Namen.') },
  ]
  const { path } = await createPublished(database.db, { body })

  const article = await read(
    `body { __typename ... on Block { id }
      ... on HeadingBlock { level content { text html } } ... on ParagraphBlock { content { text html } }
      ... on QuoteBlock { content { text } speaker role source } ... on ListBlock { ordered items { text html } } }`,
    path,
  )

  expect(article).toEqual({
    body: [
      { __typename: 'HeadingBlock', id: 'b1', level: 3, content: { text: 'Ein Titel', html: 'Ein Titel' } },
      {
        __typename: 'ParagraphBlock',
        id: 'b2',
        content: { text: 'Eins & zwei\ndrei', html: 'Eins &amp; zwei<br><strong>drei</strong>' },
      },
      {
        __typename: 'QuoteBlock',
        id: 'b3',
        content: { text: 'Genug.' },
        speaker: 'Ana',
        role: 'Ärztin',
        source: 'https://example.org/a',
      },
      {
        __typename: 'ListBlock',
        id: 'b4',
        ordered: true,
        items: [
          { text: 'eins', html: 'eins' },
          { text: '<zwei>', html: '&lt;zwei&gt;' },
        ],
      },
      { __typename: 'DividerBlock', id: 'b5' },
      { __typename: 'QuoteBlock', id: 'b6', content: { text: 'Ohne Namen.' }, speaker: null, role: null, source: null },
    ],
  })
})
