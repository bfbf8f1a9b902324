import { member } from '@dateline/db'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createDraft } from '../testkit/factories.ts'
import { globalId } from '../testkit/global-id.ts'
import { type Somebody, useNewsroomGraph } from '../testkit/newsroom-graph.ts'

const { database, newsroom } = useNewsroomGraph()

const thread =
  'id block revision resolvedAt resolvedBy { name } notes { id text by { name } changedAt mentions { name } }'
const mutation = (name: string, input: string) => `mutation ($input: ${input}!) {
  ${name}(input: $input) { __typename ... on NotePayload { thread { ${thread} } } ... on UserError { message } }
}`
const ways = {
  writeNote: mutation('writeNote', 'WriteNoteInput'),
  answerNote: mutation('answerNote', 'AnswerNoteInput'),
  changeNote: mutation('changeNote', 'ChangeNoteInput'),
  resolveThread: mutation('resolveThread', 'ResolveThreadInput'),
}
const Mentions = `query ($isRead: Boolean, $first: Int! = 30, $after: String) {
  notifications(isRead: $isRead, first: $first, after: $after) {
    unread pageInfo { hasNextPage endCursor }
    nodes { id kind readAt note { id text } thread { id article { id } notes { text } } }
  }
}`

type Note = { id: string; text: string; by: { name: string }; mentions: { name: string }[] }
type Thread = { id: string; resolvedAt: string | null; notes: Note[] }
type Answer = { message?: string; thread: Thread }
type Mentioned = {
  unread: number
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
  nodes: { id: string; note: Note; thread: Thread & { article: { id: string } } }[]
}

const act = async (member: Somebody, way: keyof typeof ways, input: object): Promise<Answer> =>
  (await member.run<Record<string, Answer>>(ways[way], { input }))[way] as Answer

const mentionsOf = async (member: Somebody, variables: object = {}) =>
  (await member.run<{ notifications: Mentioned }>(Mentions, { ...variables })).notifications

const threadsOf = async (member: Somebody, id: string, isResolved: boolean | null = null) =>
  (
    await member.run<{ article: { notes: Thread[] } }>(
      `query ($id: ID!, $isResolved: Boolean) { article(id: $id) { notes(isResolved: $isResolved) { ${thread} } } }`,
      { id, isResolved },
    )
  ).article.notes

const begin = async () => globalId('Article', (await createDraft(database.db)).id)
const idOf = (member: Somebody) => globalId('Member', member.id)

test('a translator asks about a block of the original, the editor is told, answers and resolves', async () => {
  const eva = await newsroom.member({ name: 'Eva', role: 'editor', edition: 'de' })
  const ana = await newsroom.member({ name: 'Ana', role: 'translator', edition: 'fr' })
  const article = await begin()

  const { thread: asked } = await act(ana, 'writeNote', {
    ...{ article, block: 'b1', text: ' Which Puebla is meant? ' },
    mentions: [idOf(eva)],
  })

  expect(asked).toMatchObject({
    block: 'b1',
    revision: 1,
    notes: [{ text: 'Which Puebla is meant?', by: { name: 'Ana' } }],
  })
  expect(await mentionsOf(eva)).toMatchObject({
    unread: 1,
    nodes: [
      { kind: 'MENTION', readAt: null, note: { text: 'Which Puebla is meant?' }, thread: { article: { id: article } } },
    ],
  })
  expect((await mentionsOf(ana)).nodes).toEqual([])

  const { thread: answered } = await act(eva, 'answerNote', {
    thread: asked.id,
    text: 'The town.',
    mentions: [idOf(ana)],
  })

  expect(answered.notes).toMatchObject([{ by: { name: 'Ana' } }, { text: 'The town.', mentions: [{ name: 'Ana' }] }])
  expect((await mentionsOf(ana)).nodes[0]?.thread.notes).toHaveLength(2)

  const { thread: resolved } = await act(ana, 'resolveThread', { thread: asked.id, isResolved: true })

  expect(resolved).toMatchObject({ resolvedBy: { name: 'Ana' } })
  expect(await threadsOf(eva, article, false)).toEqual([])
  expect(await threadsOf(eva, article, true)).toMatchObject([{ id: asked.id }])
  await act(eva, 'answerNote', { thread: asked.id, text: 'One thing more.' })
  expect(await threadsOf(eva, article, false)).toMatchObject([{ resolvedAt: null, notes: [{}, {}, {}] }])
})

test('a mention is new until whoever it is for has read it', async () => {
  const ana = await newsroom.member({ role: 'editor' })
  const ben = await newsroom.member({ role: 'editor' })
  const article = await begin()
  for (const text of ['One', 'Two', 'Three']) await act(ana, 'writeNote', { article, text, mentions: [idOf(ben)] })
  const page = await mentionsOf(ben, { first: 2 })
  expect(page).toMatchObject({ unread: 3, pageInfo: { hasNextPage: true }, nodes: [{ note: { text: 'Three' } }, {}] })

  const notifications = page.nodes.map(({ id }) => id)
  const read = await ben.run(
    'mutation ($input: ReadNotificationsInput!) { readNotifications(input: $input) { unread } }',
    {
      input: { notifications },
    },
  )

  expect(read).toEqual({ readNotifications: { unread: 1 } })
  expect((await mentionsOf(ben, { isRead: false })).nodes).toMatchObject([{ note: { text: 'One' } }])
  expect((await mentionsOf(ben, { after: page.pageInfo.endCursor })).nodes).toMatchObject([{ note: { text: 'One' } }])
})

test('a note is changed by whoever wrote it, and by nobody else', async () => {
  const ana = await newsroom.member({ role: 'contributor' })
  const ben = await newsroom.member({ role: 'administrator' })
  const article = await begin()
  const { thread: written } = await act(ana, 'writeNote', { article, text: 'Tpyo' })

  const [error] = await ben.errors(ways.changeNote, { input: { note: written.id, text: 'No' } })
  const { thread: changed } = await act(ana, 'changeNote', { note: written.id, text: 'Typo', mentions: [idOf(ben)] })

  expect(error?.extensions.code).toBe('FORBIDDEN')
  expect(changed.notes).toMatchObject([{ text: 'Typo', changedAt: expect.any(String) }])
  expect((await mentionsOf(ben)).unread).toBe(1)
})

test('what can not be noted is said, and nothing is written', async () => {
  const ana = await newsroom.member({ role: 'editor' })
  const gone = await newsroom.account()
  await database.db.update(member).set({ disabledAt: new Date() }).where(eq(member.id, gone.id))
  const article = await begin()

  const empty = await act(ana, 'writeNote', { article, text: ' \n ' })
  const long = await act(ana, 'writeNote', { article, text: 'x'.repeat(5001) })
  const toNobody = await act(ana, 'writeNote', { article, text: 'Hm', mentions: [globalId('Member', gone.id)] })

  expect(empty.message).toBe('The note says nothing.')
  expect(long.message).toContain('5000 characters')
  expect(toNobody.message).toContain('no member')
  expect(await threadsOf(ana, article)).toEqual([])
})
