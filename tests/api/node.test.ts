import { withdrawArticle } from '@dateline/api/publishing'
import { expect, test } from 'vitest'
import { createDraft, createPublished } from '../testkit/factories.ts'
import { globalId } from '../testkit/global-id.ts'
import { createContributor } from '../testkit/names.ts'
import { useNewsroom } from '../testkit/newsroom.ts'
import { createNamedTopic } from '../testkit/topics.ts'
import { operator } from '../testkit/viewers.ts'

const { database, api } = useNewsroom()

const unknown = '0199c0de-0000-7000-8000-000000000000'

async function nodes(ids: readonly string[]) {
  const answer = await api.run<{ nodes: ({ __typename: string; id: string } | null)[] }>(
    'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }',
    { ids },
  )
  return answer.nodes
}

test('whatever has an id is found by it, as what it is', async () => {
  const { db } = database
  const topic = await createNamedTopic(db, { de: 'Frieden', fr: 'Paix' })
  const author = await createContributor(db, 'Ana Ruiz')
  const { path } = await createPublished(db, {
    topicIds: [topic],
    credits: [{ contributorId: author, role: 'author' }],
  })
  const node = '{ __typename id }'
  const seen = await api.run<{ article: Record<string, unknown>; outlet: unknown }>(
    `query ($path: String!) { outlet ${node} article(edition: "de", path: $path) {
      __typename id edition { __typename id section(slug: "analyse") ${node} } story ${node} topics ${node}
      credits { contributor ${node} } } }`,
    { path },
  )
  const things = collectNodes(seen)

  const found = await nodes(things.map(({ id }) => id))

  expect(things.map((each) => each.__typename).sort()).toEqual([
    'Article',
    'Contributor',
    'Edition',
    'Outlet',
    'Section',
    'Story',
    'Topic',
  ])
  expect(found).toEqual(things)
})

type Thing = { __typename: string; id: string }

function collectNodes(value: unknown): Thing[] {
  if (typeof value !== 'object' || value === null) return []
  const { __typename, id } = value as Thing
  const inner = Object.values(value).flatMap(collectNodes)
  return id ? [{ __typename, id }, ...inner] : inner
}

test('a topic is one thing per edition, and keeps its other name where it has none', async () => {
  const topic = await createNamedTopic(database.db, { de: 'Salzsee', fr: 'Salar' }, 'place')
  await createPublished(database.db, { placeIds: [topic] })
  const ids = ['de', 'fr', 'en'].map((edition) => globalId('Topic', topic, edition))
  const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Topic { edition { code } name } } }'

  await expect
    .poll(() => api.run(query, { ids }))
    .toEqual({
      nodes: [
        { id: ids[0], edition: { code: 'de' }, name: 'Salzsee' },
        { id: ids[1], edition: { code: 'fr' }, name: 'Salar' },
        { id: ids[2], edition: { code: 'en' }, name: expect.stringMatching(/^Sal/) },
      ],
    })
})

test('drafts and withdrawn articles, their stories, topics and contributors answer like what never was', async () => {
  const { db } = database
  const topic = await createNamedTopic(db, { de: 'Geheim' })
  const author = await createContributor(db, 'Niemand')
  const draft = await createDraft(db, {
    topicIds: [topic],
    credits: [{ contributorId: author, role: 'author' }],
  })
  const withdrawn = await createPublished(db)
  await withdrawArticle(db, operator, withdrawn.id, 'Ein Irrtum.', new Date())
  const query = 'query ($id: ID!) { node(id: $id) { __typename id } }'
  const never = await api.run(query, { id: globalId('Article', unknown) })

  const hidden = await nodes([
    globalId('Article', draft.id),
    globalId('Article', withdrawn.id),
    globalId('Story', draft.storyId),
    globalId('Story', withdrawn.storyId),
    globalId('Topic', topic, 'de'),
    globalId('Contributor', author),
  ])

  expect(never).toEqual({ node: null })
  expect(await api.run(query, { id: globalId('Article', draft.id) })).toEqual(never)
  expect(await api.run(query, { id: globalId('Article', withdrawn.id) })).toEqual(never)
  expect(hidden).toEqual([null, null, null, null, null, null])
})

test('an id that nothing has is null, whatever it looks like', async () => {
  const { id } = await createPublished(database.db)
  const ids = [
    globalId('Article', unknown),
    globalId('Story', unknown),
    globalId('Article', id.toUpperCase()),
    globalId('Article', `${id} `),
    globalId('Article', id, 'de', 'more'),
    globalId('Article', "' or true --"),
    globalId('Article', '\u0000'),
    globalId('Section', unknown, 'de'),
    globalId('Section', unknown),
    globalId('Topic', unknown, 'xx'),
    globalId('Contributor', unknown),
    globalId('Edition', 'xx'),
    globalId('Outlet', '2'),
    globalId('Member', unknown),
    globalId('__proto__', 'constructor'),
    globalId('Article'),
    ':',
    '',
    'not base64!',
    id,
    'A'.repeat(10_000),
  ]

  expect(await nodes(ids)).toEqual(ids.map(() => null))
})

test('known and unknown ids keep their places', async () => {
  const first = await createPublished(database.db)
  const second = await createPublished(database.db)
  const [a, b] = [globalId('Article', first.id), globalId('Article', second.id)]

  const found = await nodes([b, 'nothing', a, b])

  expect(found.map((each) => each?.id ?? null)).toEqual([b, null, a, b])
})

test('a hundred ids are answered at once, and one more is refused', async () => {
  const ids = Array.from({ length: 101 }, () => globalId('Edition', 'de'))

  const hundred = await nodes(ids.slice(1))
  const errors = await api.errors('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })

  expect(hundred).toHaveLength(100)
  expect(errors).toMatchObject([
    { message: '"ids" has 101 ids; at most 100 can be asked for at once.', extensions: { code: 'BAD_USER_INPUT' } },
  ])
})
