import { saveRevision } from '@dateline/api/article'
import { setPublishingCheck } from '@dateline/api/flow/check'
import { publishArticle } from '@dateline/api/publishing'
import type { Body, LivePost } from '@dateline/content'
import { auditEntry, revision } from '@dateline/db'
import { and, asc, eq } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { createDraft, createPublished } from '../testkit/factories.ts'
import { globalId } from '../testkit/global-id.ts'
import { changeLive, createLivePage, liveWays, paragraphOf, writePost } from '../testkit/live-pages.ts'
import { type Somebody, useNewsroomGraph } from '../testkit/newsroom-graph.ts'
import { createAsset } from '../testkit/pictures.ts'
import { subscribe } from '../testkit/subscriber.ts'
import { operator } from '../testkit/viewers.ts'

const { database, newsroom, api } = useNewsroomGraph()

type PublicPost = {
  id: string
  at: string
  editedAt: string | null
  heading: { text: string }
  pinned: boolean
  keyEvent: boolean
}
type Live = {
  state: string
  updatedAt: string
  intro: { content: { text: string } }[]
  posts: { totalCount: number; nodes: PublicPost[] }
  pinned: PublicPost[]
  keyEvents: PublicPost[]
}
const live = `live { state updatedAt intro { ... on ParagraphBlock { content { text } } }
  posts(first: 100) { totalCount nodes { id at editedAt pinned keyEvent heading { text } } }
  pinned { heading { text } } keyEvents { heading { text } } }`

const read = async (path: string) =>
  (
    await api.run<{ article: { live: Live } }>(
      `query ($path: String!) { article(edition: "de", path: $path) { ${live} } }`,
      { path },
    )
  ).article.live
const headingsOf = ({ posts }: Live) => posts.nodes.map(({ heading }) => heading.text)
/** As readers see them, newest first. */
const seen = async (path: string) => headingsOf(await read(path))

const bodyOf = async (articleId: string, number: number): Promise<Body> => {
  const ofNumber = and(eq(revision.articleId, articleId), eq(revision.number, number))
  const [row] = await database.db.select({ body: revision.body }).from(revision).where(ofNumber)
  return row?.body ?? []
}

const names = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => `Minute ${from + n}`)

test('what a correspondent posts is before those who follow the page, and in its revisions', async () => {
  const ana = await newsroom.member({ name: 'Ana', role: 'contributor', edition: 'de' })
  const { id, article } = await createLivePage(database.db)
  const reader = subscribe<{ liveArticle: { article: { live: Live } } }>(
    api.url,
    `subscription ($id: ID!) { liveArticle(id: $id) { article { ${live} } } }`,
    { id: article },
  )
  onTestFinished(reader.stop)
  await reader.heard(1)

  const first = await writePost(ana, article, 'Die Lokale öffnen')
  const heard = await reader.heard(2)
  await writePost(ana, article, '"Viele" kommen')
  const further = await reader.heard(3)

  expect(headingsOf(heard.liveArticle.article.live)).toEqual(['Die Lokale öffnen'])
  expect(headingsOf(further.liveArticle.article.live)).toEqual(['„Viele“ kommen', 'Die Lokale öffnen'])
  expect(first).toMatchObject({ revision: 2, editedAt: null, writtenBy: { name: 'Ana' } })
  const revisions = await database.db
    .select()
    .from(revision)
    .where(eq(revision.articleId, id))
    .orderBy(asc(revision.number))
  expect(revisions.map(({ number, createdBy, body }) => [number, createdBy, body.length])).toEqual([
    [1, 'operator:tester', 1],
    [2, `member:${ana.id}`, 2],
    [3, `member:${ana.id}`, 3],
  ])
})

test('of twenty posts that two members write at once none is refused or lost, and each one’s stand in their order', async () => {
  const ana = await newsroom.member({ role: 'contributor' })
  const ben = await newsroom.member({ role: 'editor' })
  const { path, article } = await createLivePage(database.db)
  const inTurn = async (member: Somebody, name: string) => {
    for (let n = 1; n <= 10; n += 1) await writePost(member, article, `${name} ${n}`)
  }

  await Promise.all([inTurn(ana, 'Ana'), inTurn(ben, 'Ben')])

  const of = (name: string) => Array.from({ length: 10 }, (_, n) => `${name} ${10 - n}`)
  await expect.poll(() => seen(path)).toHaveLength(20)
  const posts = await seen(path)
  expect(posts.filter((text) => text.startsWith('Ana'))).toEqual(of('Ana'))
  expect(posts.filter((text) => text.startsWith('Ben'))).toEqual(of('Ben'))
})

test('of twenty posts in one moment each stands over all that readers had before it', async () => {
  const ana = await newsroom.member({ role: 'contributor' })
  const ben = await newsroom.member({ role: 'contributor' })
  const { id, path, article } = await createLivePage(database.db)

  await Promise.all(names(1, 20).map((name, n) => writePost(n % 2 === 0 ? ana : ben, article, name)))

  await expect.poll(() => seen(path)).toHaveLength(20)
  const revisions = await database.db
    .select({ body: revision.body })
    .from(revision)
    .where(eq(revision.articleId, id))
    .orderBy(asc(revision.number))
  const posts = revisions.map(({ body }) => body.filter((block): block is LivePost => block.kind === 'live_post'))
  expect(posts.map(({ length }) => length)).toEqual(Array.from({ length: 21 }, (_, n) => n))
  const asTheyCame = posts.flatMap((all) => all.at(-1)?.id ?? [])
  const { posts: shown, updatedAt } = await read(path)
  expect(shown.nodes.map((post) => post.id)).toEqual(asTheyCame.toReversed())
  expect(new Set(shown.nodes.map(({ at }) => at)).size).toBe(20)
  expect(updatedAt >= (shown.nodes[0]?.at ?? '')).toBe(true)
  expect(shown.nodes.map(({ heading }) => heading.text).sort()).toEqual(names(1, 20).sort())
})

test('a post that is edited says so, and other posts that came meanwhile are in nobody’s way', async () => {
  const ana = await newsroom.member({ name: 'Ana', role: 'contributor', edition: 'de' })
  const ben = await newsroom.member({ role: 'editor' })
  const { path, article } = await createLivePage(database.db)
  const post = await writePost(ana, article, 'Drei Lokale')
  await writePost(ben, article, 'Etwas anderes')

  const edited = await changeLive(ana, 'editLivePost', {
    ...{ article, post: post.id, baseRevision: post.revision, heading: [{ text: 'Vier Lokale' }] },
  })

  expect(edited.post).toMatchObject({ editedAt: expect.any(String), editedBy: { name: 'Ana' }, blocks: post.blocks })
  await expect.poll(() => seen(path)).toEqual(['Etwas anderes', 'Vier Lokale'])
  const { posts } = await read(path)
  expect(posts.nodes.map(({ editedAt }) => editedAt)).toEqual([null, edited.post?.editedAt])
  expect(posts.nodes[1]?.at).toBe(post.at)
  const again = await changeLive(ana, 'editLivePost', {
    ...{ article, post: post.id, baseRevision: edited.article?.live.revision, heading: [{ text: 'Vier Lokale' }] },
  })
  expect(again.article?.live.revision).toBe(edited.article?.live.revision)
})

test('a post that is changed with the text of the page says so too, once that is published', async () => {
  const eva = await newsroom.member({ role: 'editor' })
  const { id, path, article } = await createLivePage(database.db)
  const [one, two] = [await writePost(eva, article, 'Eins'), await writePost(eva, article, 'Zwei')]
  const body = await bodyOf(id, two.revision)
  const changed = body.map((block) => (block.id === one.id ? { ...block, heading: [{ text: 'Erstens' }] } : block))

  const number = await saveRevision(database.db, eva.viewer, id, { body: changed }, two.revision, new Date())
  const again = await saveRevision(database.db, eva.viewer, id, { body: changed }, number, new Date())
  await publishArticle(database.db, operator, id, new Date())

  expect(again).toBe(number)
  await expect.poll(() => seen(path)).toEqual(['Zwei', 'Erstens'])
  const { posts } = await read(path)
  expect(posts.nodes.map(({ editedAt }) => editedAt)).toEqual([null, expect.any(String)])
})

test('of two who edit the same post, the second is shown what it says now, and by whom', async () => {
  const ana = await newsroom.member({ name: 'Ana', role: 'editor' })
  const ben = await newsroom.member({ name: 'Ben', role: 'editor' })
  const { path, article } = await createLivePage(database.db)
  const { id, revision: baseRevision } = await writePost(ana, article, 'Drei')
  const edit = (member: Somebody, text: string, base = baseRevision) =>
    changeLive(member, 'editLivePost', { article, post: id, baseRevision: base, blocks: [paragraphOf(text)] })
  await edit(ana, 'Vier.')
  // Whether it is pinned is not what it says.
  await changeLive(ben, 'markLivePost', { article, post: id, pinned: true })

  const late = await edit(ben, 'Fünf.')
  const withdrawn = await changeLive(ben, 'withdrawLivePost', { article, post: id, baseRevision, reason: 'Falsch' })
  const joined = await edit(ben, 'Vier oder fünf.', late.revision)

  expect(late).toMatchObject({
    __typename: 'LivePostChangedError',
    message: expect.stringContaining('Ana changed this post'),
    theirs: { blocks: [{ content: [{ text: 'Vier.' }] }], editedBy: { name: 'Ana' } },
  })
  expect(withdrawn.__typename).toBe('LivePostChangedError')
  expect(joined.post).toMatchObject({ pinned: true, blocks: [{ content: [{ text: 'Vier oder fünf.' }] }] })
  await expect.poll(() => seen(path)).toEqual(['Drei'])
})

test('a correspondent edits and withdraws their own posts, an editor everybody’s', async () => {
  const ana = await newsroom.member({ role: 'contributor', edition: 'de' })
  const ben = await newsroom.member({ role: 'contributor', edition: 'de' })
  const eva = await newsroom.member({ role: 'editor', edition: 'de' })
  const { id, path, article } = await createLivePage(database.db)
  const [one, two] = [await writePost(ana, article, 'Eins'), await writePost(ana, article, 'Zwei')]
  const withdraw = (post: typeof one) => ({ article, post: post.id, baseRevision: post.revision, reason: 'Doppelt' })

  const [refused] = await ben.errors(liveWays.withdrawLivePost, { input: withdraw(one) })
  const own = await changeLive(ana, 'withdrawLivePost', withdraw(one))
  const byEditor = await changeLive(eva, 'withdrawLivePost', withdraw(two))
  const gone = await changeLive(eva, 'withdrawLivePost', withdraw(two))

  expect(refused?.extensions.code).toBe('FORBIDDEN')
  expect([own, byEditor]).toMatchObject([
    { __typename: 'LivePagePayload', post: null },
    { __typename: 'LivePagePayload', post: null },
  ])
  expect(gone.message).toContain('not any more')
  await expect.poll(() => seen(path)).toEqual([])
  const entries = await database.db
    .select()
    .from(auditEntry)
    .where(and(eq(auditEntry.articleId, id), eq(auditEntry.action, 'withdraw post')))
    .orderBy(asc(auditEntry.id))
  expect(entries).toMatchObject([
    { actor: `member:${ana.id}`, detail: { reason: 'Doppelt' }, before: { heading: [{ text: 'Eins' }] }, after: null },
    { actor: `member:${eva.id}`, before: { heading: [{ text: 'Zwei' }] } },
  ])
})

test('an editor pins posts and marks key events, a correspondent does not', async () => {
  const ana = await newsroom.member({ role: 'contributor' })
  const eva = await newsroom.member({ role: 'editor' })
  const { path, article } = await createLivePage(database.db)
  const { id } = await writePost(ana, article, 'Es beginnt')
  const mark = (marks: object) => changeLive(eva, 'markLivePost', { article, post: id, ...marks })

  await mark({ pinned: true })
  await mark({ keyEvent: true })
  const marked = await read(path)
  await mark({ pinned: false })

  expect(marked).toMatchObject({ pinned: [{ heading: { text: 'Es beginnt' } }], keyEvents: [{}] })
  expect(marked.posts.nodes).toMatchObject([{ pinned: true, keyEvent: true, editedAt: null }])
  await expect.poll(async () => (await read(path)).pinned).toEqual([])
  expect((await read(path)).keyEvents).toHaveLength(1)
  const [unmarked] = await ana.errors(liveWays.markLivePost, { input: { article, post: id, pinned: true } })
  const [atOnce] = await ana.errors(liveWays.writeLivePost, {
    input: { article, blocks: [paragraphOf('Eilt.')], keyEvent: true },
  })
  expect([unmarked, atOnce].map((error) => error?.extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN'])
})

test('when the coverage ends readers are told, nobody posts any more, and it can be taken up again', async () => {
  const ana = await newsroom.member({ role: 'contributor' })
  const eva = await newsroom.member({ role: 'editor' })
  const { path, article } = await createLivePage(database.db)
  const post = await writePost(ana, article, 'Schluss')
  const running = async () =>
    (
      await api.run<{ edition: { live: { path: string }[] } }>('{ edition(code: "de") { live { path } } }')
    ).edition.live.some((page) => page.path === path)
  await expect.poll(running).toBe(true)

  await changeLive(eva, 'setLiveState', { article, state: 'ENDED' })
  const late = await changeLive(ana, 'writeLivePost', { article, blocks: [paragraphOf('Noch etwas.')] })
  const corrected = await changeLive(ana, 'editLivePost', {
    ...{ article, post: post.id, baseRevision: post.revision, heading: [{ text: 'Ende' }] },
  })

  expect(late).toMatchObject({ __typename: 'ArticleInputError', message: expect.stringContaining('has ended') })
  expect(corrected.__typename).toBe('LivePagePayload')
  await expect.poll(running).toBe(false)
  expect(await read(path)).toMatchObject({ state: 'ENDED', posts: { nodes: [{ heading: { text: 'Ende' } }] } })
  await changeLive(eva, 'setLiveState', { article, state: 'RUNNING' })
  await writePost(ana, article, 'Doch nicht')
  await expect.poll(() => seen(path)).toEqual(['Doch nicht', 'Ende'])
})

test('what somebody writes on the page meanwhile is neither published with a post, nor lost', async () => {
  const ana = await newsroom.member({ name: 'Ana', role: 'contributor', edition: 'de' })
  const eva = await newsroom.member({ role: 'editor' })
  const { id, path, article } = await createLivePage(database.db)
  const old = await writePost(ana, article, 'Alt')
  const draft = (await bodyOf(id, 2)).map((block) =>
    block.id === old.id ? { ...block, heading: [{ text: 'Ganz alt' }] } : block,
  )
  const intro = { id: 'intro', kind: 'paragraph' as const, content: [{ text: 'Noch nicht.' }] }
  await saveRevision(database.db, eva.viewer, id, { body: [intro, ...draft] }, 2, new Date())

  const fresh = await writePost(ana, article, 'Neu')
  const edited = await changeLive(ana, 'editLivePost', {
    ...{ article, post: old.id, baseRevision: fresh.revision, heading: [{ text: 'Älter' }] },
  })

  expect(edited.message).toContain('not published yet')
  await expect.poll(() => seen(path)).toEqual(['Neu', 'Alt'])
  expect((await read(path)).intro).toMatchObject([{ content: { text: 'Worum es geht.' } }])
  const { article: desk } = await eva.run<{ article: object }>(
    `{ article(id: "${article}") { latest { number body savedBy { member { id } } } published { number } } }`,
  )
  expect(desk).toMatchObject({
    latest: {
      number: 5,
      body: [{ id: 'intro' }, {}, { heading: [{ text: 'Ganz alt' }] }, { heading: [{ text: 'Neu' }] }],
      savedBy: { member: { id: globalId('Member', eva.id) } },
    },
    published: { number: 4 },
  })
  // Whoever saves on what they read is shown what came, and loses nothing.
  await expect(saveRevision(database.db, operator, id, { headline: 'Anders' }, 3, new Date())).rejects.toThrow(
    'saved by',
  )
})

test('a post tells of a moment that is past or now, and two clients may call their blocks the same', async () => {
  const ana = await newsroom.member({ role: 'contributor' })
  const { path, article } = await createLivePage(database.db)
  await writePost(ana, article, 'Jetzt')
  const at = (ms: number) => new Date(Date.now() + ms).toISOString()

  await writePost(ana, article, 'Vorhin', { at: at(-3_600_000) })
  const ahead = await changeLive(ana, 'writeLivePost', { article, blocks: [paragraphOf('Bald.')], at: at(3_600_000) })

  await expect.poll(() => seen(path)).toEqual(['Jetzt', 'Vorhin'])
  expect(ahead.message).toContain('still to come')
})

test.each([
  ['nothing', []],
  ['a post in a post', [{ kind: 'live_post', at: '2026-01-01T00:00:00Z', blocks: [paragraphOf('x')] }]],
  ['no blocks at all', 'text'],
  ['a picture that isn’t there', [{ kind: 'figure', picture: { assetId: globalId('Asset', crypto.randomUUID()) } }]],
])('a post that holds %s is refused in words', async (_what, blocks) => {
  const ana = await newsroom.member({ role: 'contributor' })
  const { path, article } = await createLivePage(database.db)

  const answer = await changeLive(ana, 'writeLivePost', { article, blocks })

  expect(answer).toMatchObject({ __typename: 'ArticleInputError', message: expect.stringMatching(/\w+ \w+/) })
  expect(await seen(path)).toEqual([])
})

test('where pictures need a text for those who don’t see them, a post with one without is refused', async () => {
  const ana = await newsroom.member({ role: 'contributor' })
  const { path, article } = await createLivePage(database.db)
  const assetId = globalId('Asset', (await createAsset(database.db)).id)
  const check = { kind: 'alt_text' as const, edition: 'de', sectionId: null, most: null }
  await setPublishingCheck(database.db, operator, { ...check, level: 'error' }, new Date())
  const write = (picture: object) =>
    changeLive(ana, 'writeLivePost', { article, blocks: [paragraphOf('Seht.'), { kind: 'figure', picture }] })

  const silent = await write({ assetId })
  const told = await write({ assetId, alt: 'Eine Schlange vor dem Lokal' })

  expect(silent.message).toContain('no alternative text')
  expect(told.__typename).toBe('LivePagePayload')
  await expect.poll(async () => (await read(path)).posts.totalCount).toBe(1)
})

test('nothing is posted where readers see nothing, on what is no live page, nor in another edition', async () => {
  const ana = await newsroom.member({ role: 'contributor', edition: 'de' })
  const draft = await createDraft(database.db, { kind: 'live' })
  const news = await createPublished(database.db, {})
  const french = await createLivePage(database.db, { edition: 'fr' })
  const blocks = [paragraphOf('Hallo.')]
  const post = (id: string) =>
    changeLive(ana, 'writeLivePost', { article: globalId('Article', id), blocks }).then(({ message }) => message)

  const [refused] = await ana.errors(liveWays.writeLivePost, { input: { article: french.article, blocks } })

  expect(await post(draft.id)).toContain('publish it first')
  expect(await post(news.id)).toContain('no live page')
  expect(refused?.extensions.code).toBe('FORBIDDEN')
})

test('the desk reads posts page by page, with who wrote them', async () => {
  const ana = await newsroom.member({ name: 'Ana', role: 'contributor' })
  const { article } = await createLivePage(database.db)
  for (const name of names(1, 3)) await writePost(ana, article, name)
  const page = async (after: string | null) =>
    (
      await ana.run<{ article: { live: { posts: { nodes: object[]; pageInfo: { endCursor: string } } } } }>(
        `query ($id: ID!, $after: String) { article(id: $id) { live { state revision posts(first: 2, after: $after) {
          totalCount nodes { heading writtenBy { name } writtenAt } pageInfo { hasNextPage endCursor } } } } }`,
        { id: article, after },
      )
    ).article.live

  const first = await page(null)
  const second = await page(first.posts.pageInfo.endCursor)

  expect(first).toMatchObject({
    ...{ state: 'RUNNING', revision: 4 },
    posts: {
      totalCount: 3,
      nodes: [{ heading: [{ text: 'Minute 3' }], writtenBy: { name: 'Ana' } }, { heading: [{ text: 'Minute 2' }] }],
      pageInfo: { hasNextPage: true },
    },
  })
  expect(second.posts.nodes).toMatchObject([{ heading: [{ text: 'Minute 1' }] }])
})
