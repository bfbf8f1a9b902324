import { saveRevision } from '@dateline/api/article'
import { publishArticle } from '@dateline/api/publishing'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { startTestApi, type TestApi } from '../testkit/api.ts'
import { createDraft, createPublished } from '../testkit/factories.ts'
import { secret } from '../testkit/flow.ts'
import { globalId } from '../testkit/global-id.ts'
import { type Somebody, testAddress, useNewsroomGraph } from '../testkit/newsroom-graph.ts'
import { subscribe } from '../testkit/subscriber.ts'
import { until } from '../testkit/until.ts'
import { operator } from '../testkit/viewers.ts'

const { database, newsroom, api } = useNewsroomGraph()
let other: TestApi

beforeAll(async () => {
  other = await startTestApi(database.url, { newsroom: { url: database.url, address: testAddress, secret } })
})
afterAll(() => other.close())

const Article = `subscription ($id: ID!, $kinds: [ArticleChangeKind!]! = [ARTICLE, STORY, PRESENCE, NOTES]) {
  articleChanged(article: $id, kinds: $kinds) { kinds article {
    published { number } latest { number savedBy { name } headline }
    presence { member { name } block } locks { member { name } } notes { notes { text } }
    translation { isStale }
  } }
}`
const Board = `subscription { boardChanged { stories { story { id } cells { edition state } } } }`

type Change = {
  kinds: string[]
  article: {
    published: { number: number } | null
    latest: { number: number; savedBy: { name: string }; headline: string }
    presence: { member: { name: string }; block: string | null }[]
    locks: { member: { name: string } }[]
    notes: { notes: { text: string }[] }[]
    translation: { isStale: boolean } | null
  }
}
type Cells = { stories: { story: { id: string }; cells: { edition: string; state: string }[] }[] }

/** Follows as the desk does, through whichever of the two processes. */
function follow<Data>(member: Somebody, query: string, variables: object = {}, url = api.url) {
  const headers = { origin: testAddress, ...member.headers }
  const following = subscribe<Data>(`${url}/newsroom`, query, { ...variables }, { headers })
  onTestFinished(following.stop)
  return following
}

const followArticle = (member: Somebody, id: string, variables: object = {}, url = api.url) =>
  follow<{ articleChanged: Change }>(member, Article, { id: globalId('Article', id), ...variables }, url)

test('who has an article open is told at once what others do with it, whichever process they ask', async () => {
  const ana = await newsroom.member({ name: 'Ana', role: 'editor' })
  const ben = await newsroom.member({ name: 'Ben', role: 'editor' })
  const { id } = await createDraft(database.db)
  const following = followArticle(ana, id, {}, other.url)
  const first = await following.heard(1)
  expect(first.articleChanged.kinds).toEqual(['ARTICLE', 'STORY', 'PRESENCE', 'NOTES'])
  expect(first.articleChanged.article).toMatchObject({
    published: null,
    latest: { number: 1 },
    presence: [],
    notes: [],
  })

  await saveRevision(database.db, ben.viewer, id, { headline: 'Zweite Fassung' }, 1, new Date())
  const article = globalId('Article', id)
  expect((await following.heard(2)).articleChanged).toMatchObject({
    kinds: ['ARTICLE', 'STORY'],
    article: { latest: { number: 2, savedBy: { name: 'Ben' }, headline: 'Zweite Fassung' } },
  })
  await ben.run('mutation ($input: EnterArticleInput!) { enterArticle(input: $input) { article { id } } }', {
    input: { article, block: 'b1' },
  })
  expect((await following.heard(3)).articleChanged).toMatchObject({
    kinds: ['PRESENCE'],
    article: { presence: [{ member: { name: 'Ben' }, block: 'b1' }], locks: [] },
  })
  await ben.run('mutation ($input: LockTextInput!) { lockText(input: $input) { __typename } }', { input: { article } })
  expect((await following.heard(4)).articleChanged.article.locks).toEqual([{ member: { name: 'Ben' } }])
  await ben.run('mutation ($input: WriteNoteInput!) { writeNote(input: $input) { __typename } }', {
    input: { article, text: 'Welches Puebla?' },
  })
  expect((await following.heard(5)).articleChanged).toMatchObject({
    kinds: ['NOTES'],
    article: { notes: [{ notes: [{ text: 'Welches Puebla?' }] }] },
  })
  await publishArticle(database.db, operator, id, new Date())
  expect((await following.heard(6)).articleChanged.article.published).toEqual({ number: 2 })
})

test('what was refused or undone is not told of', async () => {
  const ana = await newsroom.member({ role: 'editor' })
  const { id } = await createDraft(database.db)
  const following = followArticle(ana, id)
  await following.heard(1)

  const undone = database.db.transaction(async (tx) => {
    await saveRevision(tx, operator, id, { headline: 'Nie gespeichert' }, 1, new Date())
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  await saveRevision(database.db, operator, id, { headline: 'Gespeichert' }, 1, new Date())

  expect((await following.heard(2)).articleChanged.article.latest.headline).toBe('Gespeichert')
  expect(following.events).toHaveLength(2)
})

test('who only wants the notes hears only of the notes', async () => {
  const ana = await newsroom.member({ role: 'editor' })
  const { id } = await createDraft(database.db)
  const following = followArticle(ana, id, { kinds: ['NOTES'] })
  await following.heard(1)

  await saveRevision(database.db, operator, id, { headline: 'Anders' }, 1, new Date())
  await ana.run('mutation ($input: WriteNoteInput!) { writeNote(input: $input) { __typename } }', {
    input: { article: globalId('Article', id), text: 'Stimmt das?' },
  })

  expect((await following.heard(2)).articleChanged.kinds).toEqual(['NOTES'])
})

test('a translator hears that the original was published anew and the translation is stale', async () => {
  const ana = await newsroom.member({ role: 'translator', edition: 'fr' })
  const original = await createPublished(database.db)
  const translation = await createPublished(database.db, { edition: 'fr', translationOf: original.id })
  const following = followArticle(ana, translation.id)
  expect((await following.heard(1)).articleChanged.article.translation).toEqual({ isStale: false })

  await saveRevision(database.db, operator, original.id, { headline: 'Neu' }, 1, new Date())
  await publishArticle(database.db, operator, original.id, new Date())

  await until('the translation is stale', () =>
    following.events.some(({ data }) => data.articleChanged.article.translation?.isStale === true),
  )
  expect(following.events.at(-1)?.data.articleChanged.kinds).toEqual(['STORY'])
})

test('who looks at the board sees a cell change as soon as somebody asks for a translation', async () => {
  const ana = await newsroom.member({ role: 'translator', edition: 'fr' })
  const eva = await newsroom.member({ role: 'editor' })
  const { storyId } = await createPublished(database.db)
  const following = follow<{ boardChanged: Cells }>(ana, Board, {}, other.url)
  expect((await following.heard(1)).boardChanged.stories).toEqual([])

  await eva.run('mutation ($input: RequestTranslationInput!) { requestTranslation(input: $input) { __typename } }', {
    input: { story: globalId('Story', storyId), edition: 'fr' },
  })

  const [story] = (await following.heard(2)).boardChanged.stories
  expect(story?.story.id).toBe(globalId('Story', storyId))
  expect(story?.cells.find(({ edition }) => edition === 'fr')?.state).toBe('WANTED')
})

const codeOf = (following: { events: { errors?: { extensions: { code: string } }[] }[] }) =>
  following.events.at(-1)?.errors?.[0]?.extensions.code

test('nobody follows who is not signed in, from another site, or what is not there', async () => {
  const ana = await newsroom.member({ role: 'editor' })
  const { id } = await createDraft(database.db)
  const stranger = followArticle(newsroom.nobody, id)
  const missing = followArticle(ana, '00000000-0000-7000-8000-000000000000')
  await until('both are refused', () => stranger.hasEnded() && missing.hasEnded())
  expect([codeOf(stranger), codeOf(missing)]).toEqual(['UNAUTHENTICATED', 'NOT_FOUND'])

  const elsewhere = await fetch(`${api.url}/newsroom/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      origin: 'https://elsewhere.example',
      ...ana.headers,
    },
    body: JSON.stringify({ query: Board }),
  })
  expect(elsewhere.status).toBe(403)
})

test.each([
  ['signs out', 'UNAUTHENTICATED', (member: Somebody) => newsroom.auth('sign-out', {}, member.headers)],
  [
    'is disabled',
    'UNAUTHENTICATED',
    async (member: Somebody) => {
      const boss = await newsroom.member()
      await boss.run('mutation ($id: ID!) { disableMember(input: { id: $id }) { member { id } } }', {
        id: globalId('Member', member.id),
      })
    },
  ],
  [
    'has no role any more',
    'FORBIDDEN',
    async (member: Somebody) => {
      const boss = await newsroom.member()
      await boss.run('mutation ($id: ID!) { setGrants(input: { id: $id, grants: [] }) { __typename } }', {
        id: globalId('Member', member.id),
      })
    },
  ],
])('a member who %s hears nothing more, in whichever process', async (_, code, end) => {
  const ana = await newsroom.member({ role: 'editor' })
  const { id } = await createDraft(database.db)
  const here = followArticle(ana, id)
  const there = followArticle(ana, id, {}, other.url)
  await Promise.all([here.heard(1), there.heard(1)])

  await end(ana)

  await until('both have ended', () => here.hasEnded() && there.hasEnded())
  expect([codeOf(here), codeOf(there)]).toEqual([code, code])
  await saveRevision(database.db, operator, id, { headline: 'Danach' }, 1, new Date())
  expect(JSON.stringify([here.events, there.events])).not.toContain('Danach')
})

test('a member follows forty things at a time, and is told so at the next', async () => {
  const ana = await newsroom.member({ role: 'editor' })
  const open = Array.from({ length: 40 }, () => follow<{ boardChanged: Cells }>(ana, Board))
  await Promise.all(open.map((each) => each.heard(1)))

  const refused = await fetch(`${api.url}/newsroom/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', origin: testAddress, ...ana.headers },
    body: JSON.stringify({ query: Board }),
  })

  expect(refused.status).toBe(429)
  expect(await refused.json()).toMatchObject({
    errors: [{ message: 'A member may follow 40 subscriptions at a time. Try again later.' }],
  })
})
