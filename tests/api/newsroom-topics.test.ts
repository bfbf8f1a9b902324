import { publishArticle } from '@dateline/api/publishing'
import { newBlockId } from '@dateline/content'
import { auditEntry, revisionTopic } from '@dateline/db'
import { desc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createDraft, createPublished } from '../testkit/factories.ts'
import { useNewsroomGraph } from '../testkit/newsroom-graph.ts'
import { createNamedTopic } from '../testkit/topics.ts'
import { operator } from '../testkit/viewers.ts'

const { database, newsroom, api } = useNewsroomGraph()

const globalId = (id: string) => Buffer.from(`Topic:${id}`).toString('base64url')
const topicParts = '{ id kind version wikidataId names { edition name slug aliases description } }'
const result = `{ __typename ... on TopicSuccess { topic ${topicParts} }
  ... on TopicChangedError { message topic { version } } ... on TopicInputError { message } }`
const Create = `mutation ($input: CreateTopicInput!) { createTopic(input: $input) ${result} }`
const Change = `mutation ($input: ChangeTopicInput!) { changeTopic(input: $input) ${result} }`
const Merge = `mutation ($input: MergeTopicsInput!) { mergeTopics(input: $input) { __typename
  ... on MergeTopicsSuccess { articles topic ${topicParts} } ... on TopicInputError { message } } }`
const Resolve =
  'query ($path: String!) { resolve(path: $path) { __typename ... on Redirect { path } ... on Topic { name } } }'
const resolve = async (path: string) => (await api.run<{ resolve: object | null }>(Resolve, { path })).resolve

test('an editor makes a topic in two languages, and its addresses are made from its names', async () => {
  const editor = await newsroom.member({ role: 'editor' })

  const { createTopic } = await editor.run<{ createTopic: object }>(Create, {
    input: {
      kind: 'ORGANISATION',
      wikidataId: 'Q1065',
      names: [
        { edition: 'de', name: 'Vereinte Nationen', aliases: ['UNO', 'uno'] },
        { edition: 'fr', name: 'Nations unies', description: 'À New York.' },
      ],
    },
  })

  expect(createTopic).toMatchObject({
    __typename: 'TopicSuccess',
    topic: {
      kind: 'ORGANISATION',
      version: 1,
      wikidataId: 'Q1065',
      names: [
        { edition: 'de', slug: 'vereinte-nationen', aliases: ['UNO'], description: null },
        { edition: 'fr', slug: 'nations-unies', aliases: [], description: 'À New York.' },
      ],
    },
  })
})

test.each([
  ['no name', { names: [] }, 'in one edition at least'],
  ['an unknown edition', { names: [{ edition: 'xx', name: 'X' }] }, 'no edition "xx"'],
  ['half a place', { names: [{ edition: 'de', name: 'Ort' }], latitude: 4 }, 'both a latitude'],
  ['no Wikidata item', { names: [{ edition: 'de', name: 'Ding' }], wikidataId: '414' }, 'Q414'],
  ['no media topic', { names: [{ edition: 'de', name: 'Ding' }], iptcId: '11000000' }, 'medtop:'],
])('%s is refused in words', async (_what, wrong, words) => {
  const editor = await newsroom.member({ role: 'editor' })

  const { createTopic } = await editor.run<{ createTopic: object }>(Create, { input: { kind: 'SUBJECT', ...wrong } })

  expect(createTopic).toMatchObject({ __typename: 'TopicInputError', message: expect.stringContaining(words) })
})

test('an address that another topic has is refused, and nothing is written of the change', async () => {
  const editor = await newsroom.member({ role: 'editor' })
  await createNamedTopic(database.db, { de: 'Besetzt' })
  const id = await createNamedTopic(database.db, { de: 'Frei', fr: 'Libre' })

  const { changeTopic } = await editor.run<{ changeTopic: object }>(Change, {
    input: {
      id: globalId(id),
      version: 1,
      names: [
        { edition: 'fr', name: 'Libéré' },
        { edition: 'de', name: 'Frei', slug: 'besetzt' },
      ],
    },
  })

  expect(changeTopic).toMatchObject({
    __typename: 'TopicInputError',
    message: expect.stringContaining('/de/topics/besetzt'),
  })
  const { topic } = await editor.run<{ topic: { names: { name: string }[] } }>(
    `{ topic(id: "${globalId(id)}") ${topicParts} }`,
  )
  expect(topic).toMatchObject({ version: 1, names: [{ name: 'Frei' }, { name: 'Libre' }] })
})

test('a topic that is renamed is found under its new address, and the old one leads there', async () => {
  const editor = await newsroom.member({ role: 'editor' })
  const id = await createNamedTopic(database.db, { de: 'Swasiland' })
  await createPublished(database.db, { topicIds: [id] })
  await expect.poll(() => resolve('/de/topics/swasiland')).toEqual({ __typename: 'Topic', name: 'Swasiland' })

  await editor.run(Change, {
    input: { id: globalId(id), version: 1, names: [{ edition: 'de', name: 'Eswatini', slug: 'eswatini' }] },
  })

  await expect.poll(() => resolve('/de/topics/eswatini')).toEqual({ __typename: 'Topic', name: 'Eswatini' })
  expect(await resolve('/de/topics/swasiland')).toEqual({ __typename: 'Redirect', path: '/de/topics/eswatini' })
})

test('whoever saw an older version of a topic is shown what it is now', async () => {
  const editor = await newsroom.member({ role: 'editor' })
  const id = globalId(await createNamedTopic(database.db, { de: 'Gleichzeitig' }))

  const answers = await Promise.all(
    ['Q1', 'Q2'].map((wikidataId) =>
      editor.run<{ changeTopic: { __typename: string } }>(Change, { input: { id, version: 1, wikidataId } }),
    ),
  )

  expect(answers.map(({ changeTopic }) => changeTopic.__typename).sort()).toEqual(['TopicChangedError', 'TopicSuccess'])
})

test('a topic is no part of itself', async () => {
  const editor = await newsroom.member({ role: 'editor' })
  const [wide, narrow] = [
    await createNamedTopic(database.db, { de: 'Weit' }),
    await createNamedTopic(database.db, { de: 'Eng' }),
  ]
  await editor.run(Change, { input: { id: globalId(narrow), version: 1, parentId: globalId(wide) } })

  const { changeTopic } = await editor.run<{ changeTopic: object }>(Change, {
    input: { id: globalId(wide), version: 1, parentId: globalId(narrow) },
  })

  expect(changeTopic).toMatchObject({ __typename: 'TopicInputError' })
})

test('two topics that are the same become one: articles, names, addresses, and what is published later', async () => {
  const duty = await newsroom.member({ role: 'duty_editor' })
  const from = await createNamedTopic(database.db, { de: 'Birma', fr: 'Birmanie', es: 'Birmania' }, 'place', {
    de: ['Burma'],
  })
  const into = await createNamedTopic(database.db, { de: 'Myanmar', fr: 'Myanmar' }, 'place')
  const child = await createNamedTopic(database.db, { de: 'Mandalay' })
  await duty.run(Change, { input: { id: globalId(child), version: 1, parentId: globalId(from) } })
  const shown = await createPublished(database.db, {
    topicIds: [from, into, child],
    body: [
      { id: newBlockId(), kind: 'paragraph', content: [{ text: 'Birma', marks: [{ type: 'topic', topicId: from }] }] },
    ],
  })
  const draft = await createDraft(database.db, { topicIds: [from] })
  const article = () =>
    api.run<{ article: { topics: object[] } }>(
      `query ($path: String!) { article(edition: "de", path: $path) { topics { name parent { name } }
        body { ... on ParagraphBlock { content { spans { topic { name path } } } } } } }`,
      { path: shown.path },
    )
  await article()

  const { mergeTopics } = await duty.run<{ mergeTopics: object }>(Merge, {
    input: { fromId: globalId(from), intoId: globalId(into) },
  })
  const published = await publishArticle(database.db, operator, draft.id, new Date())

  expect(mergeTopics).toMatchObject({
    __typename: 'MergeTopicsSuccess',
    articles: 1,
    topic: {
      version: 2,
      names: [
        { edition: 'de', name: 'Myanmar', aliases: ['Birma', 'Burma'] },
        { edition: 'es', name: 'Birmania', slug: 'birmania' },
        { edition: 'fr', name: 'Myanmar', aliases: ['Birmanie'] },
      ],
    },
  })
  await expect.poll(article).toEqual({
    article: {
      topics: [
        { name: 'Myanmar', parent: null },
        { name: 'Mandalay', parent: { name: 'Myanmar' } },
      ],
      body: [{ content: { spans: [{ topic: { name: 'Myanmar', path: '/de/topics/myanmar' } }] } }],
    },
  })
  expect(await resolve('/de/topics/birma')).toEqual({ __typename: 'Redirect', path: '/de/topics/myanmar' })
  expect(await resolve('/fr/topics/birmanie')).toEqual({ __typename: 'Redirect', path: '/fr/topics/myanmar' })
  expect(await resolve('/es/topics/birmania')).toEqual({ __typename: 'Topic', name: 'Birmania' })
  expect(published).toMatchObject({ ok: true, article: { topicIds: [into] } })
  const { edition } = await api.run<{ edition: object }>(
    '{ edition(code: "de") { topic(slug: "myanmar") { articles(first: 5) { totalCount } } } }',
  )
  expect(edition).toEqual({ topic: { articles: { totalCount: 2 } } })
  // What was written stays as it was written.
  expect(await database.db.select().from(revisionTopic).where(eq(revisionTopic.topicId, from))).toHaveLength(2)
  const { topic } = await duty.run<{ topic: { id: string } }>(`{ topic(id: "${globalId(from)}") { id } }`)
  expect(topic.id).toBe(globalId(into))
})

test('a merged topic is merged again with what it was merged into', async () => {
  const duty = await newsroom.member({ role: 'duty_editor' })
  const ids = []
  for (const name of ['Erste', 'Zweite', 'Dritte']) ids.push(await createNamedTopic(database.db, { de: name }))
  const [first = '', second = '', third = ''] = ids
  await createPublished(database.db, { topicIds: [first] })
  await duty.run(Merge, { input: { fromId: globalId(first), intoId: globalId(second) } })

  await duty.run(Merge, { input: { fromId: globalId(second), intoId: globalId(third) } })

  const there = { __typename: 'Redirect', path: '/de/topics/dritte' }
  await expect.poll(() => resolve('/de/topics/erste')).toEqual(there)
  expect(await resolve('/de/topics/zweite')).toEqual(there)
  const { mergeTopics } = await duty.run<{ mergeTopics: object }>(Merge, {
    input: { fromId: globalId(first), intoId: globalId(third) },
  })
  expect(mergeTopics).toMatchObject({ __typename: 'TopicInputError' })
})

test('who changed a topic, from what to what, is on record; and an editor does not merge', async () => {
  const editor = await newsroom.member({ role: 'editor' })
  const id = await createNamedTopic(database.db, { de: 'Protokoll' })
  await editor.run(Change, { input: { id: globalId(id), version: 1, wikidataId: 'Q5' } })

  const [entry] = await database.db.select().from(auditEntry).orderBy(desc(auditEntry.id)).limit(1)
  const [error] = await editor.errors(Merge, { input: { fromId: globalId(id), intoId: globalId(id) } })

  expect(entry).toMatchObject({
    actor: `member:${editor.id}`,
    action: 'change topic',
    detail: { before: { wikidataId: null }, after: { wikidataId: 'Q5' } },
  })
  expect(error?.extensions.code).toBe('FORBIDDEN')
})
