import { saveRevision } from '@dateline/api/article'
import { approveArticle, assignArticle, returnArticle, submitArticle } from '@dateline/api/flow'
import { correctArticle, publishArticles } from '@dateline/api/flow/publish'
import { auditEntry, member, notification, section } from '@dateline/db'
import { desc, eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { createDraft } from '../testkit/factories.ts'
import { allWarnings, createReady } from '../testkit/flow.ts'
import { globalId } from '../testkit/global-id.ts'
import { type Somebody, useNewsroomGraph } from '../testkit/newsroom-graph.ts'
import { kindsToldTo, toldTo } from '../testkit/told.ts'

const { database, newsroom } = useNewsroomGraph()

let sectionId: string
beforeAll(async () => {
  const [row] = await database.db.select().from(section).where(eq(section.key, 'news'))
  sectionId = row?.id ?? ''
})

const editor = () => newsroom.member({ name: 'Eva', role: 'editor' })
const translator = (edition: string) => newsroom.member({ name: 'Tom', role: 'translator', edition })
const confirmed = allWarnings
const now = () => new Date()

async function publish(who: Somebody, read: { id: string; revision: number }) {
  expect(await publishArticles(database.db, who.viewer, [read], { confirmed }, now())).toMatchObject({ ok: true })
}

const change = (who: Somebody, field: string, type: string, input: object, selection = '__typename') =>
  who.run<Record<string, Record<string, unknown>>>(
    `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} } }`,
    { input },
  )
const request = (who: Somebody, storyId: string, edition: string) =>
  change(
    who,
    'requestTranslation',
    'RequestTranslationInput',
    { story: globalId('Story', storyId), edition },
    '__typename ... on TranslationRequestPayload { request { id } }',
  )

test('whoever an article is assigned to is told so, and is no longer when somebody else has it', async () => {
  const [eva, tom, ana] = [await editor(), await translator('de'), await translator('de')]
  const { id } = await createDraft(database.db)

  await assignArticle(database.db, eva.viewer, { id, memberId: tom.id }, now())
  await assignArticle(database.db, eva.viewer, { id, memberId: eva.id }, now())
  await assignArticle(database.db, eva.viewer, { id, memberId: ana.id }, now())

  expect(await toldTo(ana)).toMatchObject({
    unread: 1,
    nodes: [{ kind: 'ASSIGNMENT', edition: 'de', by: { name: 'Eva' }, article: { id: globalId('Article', id) } }],
  })
  expect(await toldTo(tom)).toEqual({ unread: 0, nodes: [] })
  expect(await kindsToldTo(eva)).toEqual([])
})

test('who may not write in the edition of an article is not told that it is theirs', async () => {
  const [eva, tom] = [await editor(), await translator('fr')]
  const { id } = await createDraft(database.db)

  await assignArticle(database.db, eva.viewer, { id, memberId: tom.id }, now())

  expect(await kindsToldTo(tom)).toEqual([])
})

test('notes on an article that is assigned to somebody are told them once for each thread', async () => {
  const [eva, tom] = [await editor(), await translator('de')]
  const { id } = await createDraft(database.db)
  await assignArticle(database.db, eva.viewer, { id, memberId: tom.id }, now())
  const article = globalId('Article', id)
  const { writeNote } = await change(
    eva,
    'writeNote',
    'WriteNoteInput',
    { article, text: 'Which year?' },
    '... on NotePayload { thread { id } }',
  )
  const thread = (writeNote?.thread as { id: string } | undefined)?.id

  await change(eva, 'answerNote', 'AnswerNoteInput', { thread, text: '1994, I think.' })
  await change(tom, 'answerNote', 'AnswerNoteInput', { thread, text: 'Yes.' })
  await change(eva, 'writeNote', 'WriteNoteInput', {
    ...{ article, text: 'And where?' },
    mentions: [globalId('Member', tom.id)],
  })

  expect((await toldTo(tom)).nodes).toMatchObject([
    { kind: 'MENTION', note: { text: 'And where?' } },
    { kind: 'NOTE', note: { text: '1994, I think.' } },
    { kind: 'ASSIGNMENT' },
  ])
})

test('writers are told that their article was sent back, approved and published, and not of what they did', async () => {
  const eva = await editor()
  const ida = await newsroom.member({ name: 'Ida', role: 'contributor' })
  const { id } = await createDraft(database.db, { by: ida.viewer, sectionId })
  const read = { id, revision: 1 }

  await submitArticle(database.db, ida.viewer, read, now())
  await returnArticle(database.db, eva.viewer, { ...read, reason: 'Who says so?' }, now())
  await submitArticle(database.db, ida.viewer, read, now())
  await approveArticle(database.db, eva.viewer, read, now())
  await publish(eva, read)

  expect(await kindsToldTo(ida)).toEqual(['PUBLISHED', 'READY', 'RETURNED'])
  expect(await kindsToldTo(eva)).toEqual([])
})

test('a wanted translation is told to those who translate into the language, until one of them takes it', async () => {
  const [eva, tom, ana, ben] = [await editor(), await translator('fr'), await translator('fr'), await translator('pt')]
  const { storyId } = await createDraft(database.db)

  const { requestTranslation } = await request(eva, storyId, 'fr')
  const wanted = requestTranslation?.request as { id: string }
  expect((await toldTo(tom)).nodes).toMatchObject([{ kind: 'TRANSLATION_REQUEST', edition: 'fr', request: wanted }])
  expect(await kindsToldTo(ben)).toEqual([])
  expect(await kindsToldTo(eva)).toEqual([])

  await change(tom, 'takeTranslation', 'TranslationRequestInput', { id: wanted.id })

  expect(await kindsToldTo(ana)).toEqual([])
})

test('a correction and a newer original are told to whoever translated it, once', async () => {
  const [eva, tom] = [await editor(), await translator('fr')]
  const ines = await translator('fr')
  const original = await createReady(database.db, { sectionId })
  await publish(eva, { id: original.id, revision: 1 })
  await createDraft(database.db, { edition: 'fr', translationOf: original.id, by: tom.viewer })

  for (const revision of [2, 3]) {
    await saveRevision(database.db, eva.viewer, original.id, { headline: `Neu ${revision}` }, revision - 1, now())
    const corrected = { id: original.id, revision, text: 'Es waren 3 Tage.', concerned: null }
    expect(await correctArticle(database.db, eva.viewer, corrected, { confirmed }, now())).toMatchObject({ ok: true })
  }

  expect((await kindsToldTo(tom)).sort()).toEqual(['CORRECTION_TASK', 'STALE_TRANSLATION'])
  expect(await kindsToldTo(ines)).toEqual(['CORRECTION_TASK'])
  expect(await kindsToldTo(eva)).toEqual([])
})

test('what is left in the roster is told to whoever is on duty next', async () => {
  const [eva, ben] = [await editor(), await newsroom.member({ role: 'editor' })]
  const { dutyRoster } = await eva.run<{ dutyRoster: { week: string }[] }>('{ dutyRoster(weeks: 2) { week } }')
  const [week, next] = dutyRoster.map((each) => each.week)
  await change(eva, 'assignDuty', 'AssignDutyInput', { place: { week }, member: globalId('Member', eva.id) })
  await change(eva, 'assignDuty', 'AssignDutyInput', { place: { week: next }, member: globalId('Member', ben.id) })

  await change(eva, 'writeHandover', 'WriteHandoverInput', { place: { week }, text: 'The interview is waiting.' })

  expect((await toldTo(ben)).nodes).toMatchObject([
    { kind: 'HANDOVER', duty: { week, handover: { text: 'The interview is waiting.' } } },
  ])
})

test('a member reads one, and then all that they saw', async () => {
  const [eva, tom] = [await editor(), await translator('de')]
  const assign = async () => {
    const { id } = await createDraft(database.db)
    await assignArticle(database.db, eva.viewer, { id, memberId: tom.id }, now())
  }
  for (let count = 0; count < 3; count++) await assign()
  const seen = await toldTo(tom)
  const [newest, middle] = seen.nodes
  await assign()

  const one = await change(
    tom,
    'readNotifications',
    'ReadNotificationsInput',
    { notifications: [middle?.id] },
    'unread',
  )
  const all = await change(tom, 'readAllNotifications', 'ReadAllNotificationsInput', { newest: newest?.id }, 'unread')

  expect([seen.unread, one, all]).toEqual([
    3,
    { readNotifications: { unread: 3 } },
    { readAllNotifications: { unread: 1 } },
  ])
  expect((await toldTo(tom, false)).nodes).toHaveLength(1)
  expect((await toldTo(tom, true)).nodes).toHaveLength(3)
})

test('nobody reads what others are told', async () => {
  const [eva, tom, ana] = [await editor(), await translator('de'), await translator('de')]
  const { id } = await createDraft(database.db)
  await assignArticle(database.db, eva.viewer, { id, memberId: tom.id }, now())
  const [told] = (await toldTo(tom)).nodes

  await change(ana, 'readNotifications', 'ReadNotificationsInput', { notifications: [told?.id] }, 'unread')
  const [error] = await ana.errors(
    'mutation ($input: ReadAllNotificationsInput!) { readAllNotifications(input: $input) { unread } }',
    { input: { newest: told?.id } },
  )

  expect(error?.extensions.code).toBe('NOT_FOUND')
  expect((await toldTo(tom)).unread).toBe(1)
})

test('a member who does not want to know of a kind is not told, and the audit log has that', async () => {
  const [eva, tom] = [await editor(), await translator('de')]
  const input = { kind: 'ASSIGNMENT', channel: 'NONE' }

  const { setNotificationPreference } = await change(
    tom,
    'setNotificationPreference',
    'SetNotificationPreferenceInput',
    input,
    'preferences { kind channel }',
  )

  expect(setNotificationPreference?.preferences).toContainEqual(input)
  expect(setNotificationPreference?.preferences).toContainEqual({ kind: 'MENTION', channel: 'DAILY_MAIL' })
  const [entry] = await database.db.select().from(auditEntry).orderBy(desc(auditEntry.id)).limit(1)
  expect(entry).toMatchObject({ action: 'set notification preference', after: { channel: 'none' } })
  const { id } = await createDraft(database.db)
  await assignArticle(database.db, eva.viewer, { id, memberId: tom.id }, now())
  expect(await kindsToldTo(tom)).toEqual([])
})

test('who is disabled is told nothing, nor is anybody when what they would be told of does not come to be', async () => {
  const [eva, tom] = [await editor(), await translator('de')]
  const ana = await newsroom.member({ role: 'contributor' })
  await database.db.update(member).set({ disabledAt: now() }).where(eq(member.id, ana.id))
  const { id } = await createDraft(database.db, { by: ana.viewer })
  await submitArticle(database.db, ana.viewer, { id, revision: 1 }, now())
  await returnArticle(database.db, eva.viewer, { id, revision: 1, reason: 'Too long.' }, now())
  await database.db
    .transaction(async (tx) => {
      await assignArticle(tx, eva.viewer, { id, memberId: tom.id }, now())
      throw new Error('The power went.')
    })
    .catch(() => {})

  expect(await database.db.$count(notification, eq(notification.memberId, ana.id))).toBe(0)
  expect(await kindsToldTo(tom)).toEqual([])
})
