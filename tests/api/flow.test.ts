import { saveRevision } from '@dateline/api/article'
import { approveArticle, assignArticle, returnArticle, submitArticle } from '@dateline/api/flow'
import { setPublishingCheck } from '@dateline/api/flow/check'
import { setEmbargo } from '@dateline/api/flow/embargo'
import { correctArticle, publishArticles } from '@dateline/api/flow/publish'
import { scheduleArticle } from '@dateline/api/flow/schedule'
import { publishArticle, unpublishArticle, withdrawArticle } from '@dateline/api/publishing'
import { redirectPath } from '@dateline/api/redirect'
import { section } from '@dateline/db'
import { eq, sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { readArticle, readAudit, readLive } from '../testkit/articles.ts'
import { createDraft, createPublished } from '../testkit/factories.ts'
import { allWarnings, createReady, memberAs } from '../testkit/flow.ts'
import { useNewsroom } from '../testkit/newsroom.ts'
import { operator } from '../testkit/viewers.ts'

const { database, api } = useNewsroom()

let sectionId: string
beforeAll(async () => {
  const [row] = await database.db.select().from(section).where(eq(section.key, 'news'))
  sectionId = row?.id ?? ''
})

const now = new Date()
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const consent = { confirmed: allWarnings }
const kindsOf = (result: Awaited<ReturnType<typeof publishArticles>>) =>
  result.ok ? [] : result.stopped.flatMap(({ problems }) => problems.map(({ kind }) => kind))

test('an article goes from its writer to readers, and its history says through whose hands', async () => {
  const { db } = database
  const { id } = await createDraft(db, { sectionId })
  const [writer, editor] = [memberAs('contributor', 'de'), memberAs('editor', 'de')]
  await db.execute(sql`insert into newsroom.member (id, name, email, created_at, updated_at)
    values (${writer.id}, 'Ana', 'ana@example.org', now(), now())`)
  await assignArticle(db, editor, { id, memberId: writer.id }, now)

  await submitArticle(db, writer, { id, revision: 1 }, now)
  await returnArticle(db, editor, { id, revision: 1, reason: 'Wer sagt das?' }, now)
  await saveRevision(db, operator, id, { headline: 'Besser' }, 1, now)
  await submitArticle(db, writer, { id, revision: 2 }, now)
  await approveArticle(db, editor, { id, revision: 2 }, now)
  const result = await publishArticles(db, editor, [{ id, revision: 2 }], consent, now)

  expect(result).toMatchObject({ ok: true, articles: [{ id }] })
  const steps = (await readAudit(db, id)).filter(({ before }) => before !== null && 'status' in before)
  expect(steps.map(({ action, before, after }) => [action, before?.['status'], after?.['status']])).toEqual([
    ['submit', 'draft', 'in_review'],
    ['return', 'in_review', 'draft'],
    ['submit', 'draft', 'in_review'],
    ['approve', 'in_review', 'ready'],
    ['publish', 'ready', 'published'],
  ])
})

test.each([
  ['contributor', 'de', 'hand this article in', submitArticle],
  ['translator', 'de', 'hand this article in', submitArticle],
  ['editor', 'fr', 'hand this article in', submitArticle],
  ['contributor', 'de', 'review articles', approveArticle],
] as const)('a %s for %s may not %s of somebody else', async (role, edition, says, step) => {
  const { id } = await createDraft(database.db)

  const stepping = step(database.db, memberAs(role, edition), { id, revision: 1 }, now)

  await expect(stepping).rejects.toMatchObject({ code: 'FORBIDDEN', message: expect.stringContaining(says) })
})

test('a draft is not published before somebody approved it', async () => {
  const { id } = await createDraft(database.db, { sectionId })

  const publishing = publishArticles(database.db, memberAs('editor'), [{ id, revision: 1 }], consent, now)

  await expect(publishing).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(await readLive(database.db, id)).toBeNull()
})

test('what was saved since an editor read the article is not published unread', async () => {
  const { id } = await createReady(database.db, { sectionId })
  await saveRevision(database.db, operator, id, { headline: 'Ungelesen' }, 1, now)

  const publishing = publishArticles(database.db, memberAs('editor'), [{ id, revision: 1 }], consent, now)

  await expect(publishing).rejects.toMatchObject({ code: 'CONFLICT', extensions: { latestRevision: 2 } })
})

test('an error stops an article, a warning asks', async () => {
  const { id } = await createReady(database.db)
  const editor = memberAs('editor')
  const chosen = [{ id, revision: 1 }]

  const first = await publishArticles(database.db, editor, chosen, { confirmed: [] }, now)
  const confirmed = await publishArticles(database.db, editor, chosen, consent, now)
  await saveRevision(database.db, operator, id, { sectionId }, 1, now)
  const mended = await publishArticles(database.db, editor, [{ id, revision: 2 }], consent, now)

  expect(kindsOf(first)).toEqual(['standfirst', 'dateline', 'section', 'topic', 'sources'])
  expect(kindsOf(confirmed)).toEqual(['section'])
  expect(mended.ok).toBe(true)
})

test('what an editor wrote alone needs a second pair of eyes, or their word that it has none', async () => {
  const editor = memberAs('editor')
  const { id } = await createDraft(database.db, { sectionId })
  await database.db.execute(sql`alter table newsroom.revision disable trigger user`)
  await database.db.execute(
    sql`update newsroom.revision set created_by = ${`member:${editor.id}`} where article_id = ${id}`,
  )
  await database.db.execute(sql`alter table newsroom.revision enable trigger user`)
  await submitArticle(database.db, editor, { id, revision: 1 }, now)
  await approveArticle(database.db, editor, { id, revision: 1 }, now)

  const alone = await publishArticles(database.db, editor, [{ id, revision: 1 }], { confirmed: [] }, now)
  const another = await publishArticles(database.db, memberAs('editor'), [{ id, revision: 1 }], { confirmed: [] }, now)

  expect(kindsOf(alone)).toContain('second_pair_of_eyes')
  expect(kindsOf(another)).not.toContain('second_pair_of_eyes')
})

test('a section of an edition has rules of its own', async () => {
  const { db } = database
  const { id } = await createReady(db, { edition: 'pt', sectionId })
  const editor = memberAs('editor')
  const check = { kind: 'sources', most: null } as const
  await setPublishingCheck(db, memberAs('administrator'), { ...check, level: 'error', edition: 'pt', sectionId }, now)

  const strict = await publishArticles(db, editor, [{ id, revision: 1 }], consent, now)
  await setPublishingCheck(db, memberAs('administrator'), { ...check, level: 'off', edition: 'pt', sectionId }, now)
  const lax = await publishArticles(db, editor, [{ id, revision: 1 }], { confirmed: [] }, now)

  expect(kindsOf(strict)).toEqual(['sources'])
  expect(kindsOf(lax)).not.toContain('sources')
})

test('the articles of a story go out together, or none does', async () => {
  const { db } = database
  const original = await createReady(db, { sectionId })
  const translation = await createReady(db, { edition: 'fr', sectionId, translationOf: original.id })
  const incomplete = await createReady(db, { edition: 'es', translationOf: original.id })
  const chosen = (...articles: { id: string }[]) => articles.map(({ id }) => ({ id, revision: 1 }))
  const editor = memberAs('editor')

  const none = await publishArticles(db, editor, chosen(original, translation, incomplete), consent, now)
  const shownThen = await readLive(db, original.id)
  const both = await publishArticles(db, editor, chosen(original, translation), consent, now)

  expect(none).toMatchObject({ ok: false, stopped: [{ articleId: incomplete.id }] })
  expect(shownThen).toBeNull()
  expect(both.ok).toBe(true)
  const times = [await readLive(db, original.id), await readLive(db, translation.id)].map((live) => live?.publishedAt)
  expect(times).toEqual([now, now])
})

test.each([
  ['an editor', memberAs('editor'), 'CONFLICT', undefined],
  ['an editor with a reason', memberAs('editor'), 'FORBIDDEN', 'Alle anderen haben es.'],
  ['an administrator with a reason', memberAs('administrator'), 'FORBIDDEN', 'Alle anderen haben es.'],
  ['a duty editor without a reason', memberAs('duty_editor'), 'CONFLICT', undefined],
  ['a duty editor of another edition', memberAs('duty_editor', 'fr'), 'FORBIDDEN', 'Alle anderen haben es.'],
  ['whoever has a shell, without a reason', operator, 'CONFLICT', undefined],
])('an embargoed article is not published early by %s', async (_who, viewer, code, breakEmbargo) => {
  const { id } = await createReady(database.db, { sectionId })
  await setEmbargo(database.db, memberAs('editor'), { id, until: later(60), reason: null }, now)

  const publishing = publishArticles(database.db, viewer, [{ id, revision: 1 }], { ...consent, breakEmbargo }, now)

  await expect(publishing).rejects.toMatchObject({ code })
  await expect(publishArticle(database.db, operator, id, now)).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(await readLive(database.db, id)).toBeNull()
})

test('a duty editor breaks an embargo and says why, for the audit log', async () => {
  const { id } = await createReady(database.db, { sectionId })
  await setEmbargo(database.db, memberAs('editor'), { id, until: later(60), reason: null }, now)

  const result = await publishArticles(
    database.db,
    memberAs('duty_editor', 'de'),
    [{ id, revision: 1 }],
    { ...consent, breakEmbargo: 'Alle anderen haben es.' },
    now,
  )

  expect(result.ok).toBe(true)
  expect((await readAudit(database.db, id)).find(({ action }) => action === 'break embargo')?.detail).toEqual({
    reason: 'Alle anderen haben es.',
    embargoedUntil: later(60).toISOString(),
  })
})

test('an embargo holds for the translations, and ends by itself', async () => {
  const original = await createReady(database.db, { sectionId })
  const { id } = await createReady(database.db, { edition: 'fr', sectionId, translationOf: original.id })
  const editor = memberAs('editor')
  await setEmbargo(database.db, editor, { id: original.id, until: later(60), reason: null }, now)

  const early = publishArticles(database.db, editor, [{ id, revision: 1 }], consent, now)

  await expect(early).rejects.toMatchObject({ code: 'CONFLICT' })
  expect((await publishArticles(database.db, editor, [{ id, revision: 1 }], consent, later(60))).ok).toBe(true)
})

test('to shorten an embargo is to break it', async () => {
  const { id } = await createReady(database.db, { sectionId })
  const [editor, duty] = [memberAs('editor'), memberAs('duty_editor')]
  await setEmbargo(database.db, editor, { id, until: later(60), reason: null }, now)

  for (const until of [null, later(10), later(-1)]) {
    const shortening = setEmbargo(database.db, editor, { id, until, reason: 'Bitte.' }, now)
    await expect(shortening).rejects.toMatchObject({ code: 'FORBIDDEN' })
  }
  await setEmbargo(database.db, editor, { id, until: later(90), reason: null }, now)
  await expect(setEmbargo(database.db, duty, { id, until: null, reason: null }, now)).rejects.toThrow('Say why')
  await setEmbargo(database.db, duty, { id, until: null, reason: 'Die Quelle hat ihn aufgehoben.' }, now)

  expect((await publishArticles(database.db, editor, [{ id, revision: 1 }], consent, now)).ok).toBe(true)
})

test('nothing is scheduled into an embargo, and no embargo is put over a schedule', async () => {
  const editor = memberAs('editor')
  const first = await createReady(database.db, { sectionId })
  await setEmbargo(database.db, editor, { id: first.id, until: later(60), reason: null }, now)
  const second = await createReady(database.db, { sectionId })
  await scheduleArticle(database.db, editor, { id: second.id, revision: 1, at: later(30) }, allWarnings, now)

  const tooEarly = { id: first.id, revision: 1, at: later(59) }
  await expect(scheduleArticle(database.db, editor, tooEarly, allWarnings, now)).rejects.toMatchObject({
    code: 'CONFLICT',
  })
  const embargo = { id: second.id, until: later(31), reason: null }
  await expect(setEmbargo(database.db, editor, embargo, now)).rejects.toMatchObject({ code: 'CONFLICT' })
})

test('a correction and what is right are published in one moment', async () => {
  const { id } = await createReady(database.db, { sectionId })
  const editor = memberAs('editor')
  await publishArticles(database.db, editor, [{ id, revision: 1 }], consent, now)
  await saveRevision(database.db, operator, id, { headline: 'Richtig' }, 1, now)

  const correction = { text: 'Es waren drei, nicht zwei.', concerned: 'Zahl' }
  await correctArticle(database.db, editor, { id, revision: 2, ...correction }, consent, later(1))

  expect(await readLive(database.db, id)).toMatchObject({ headline: 'Richtig', corrections: [correction] })
})

test('what was unpublished is a draft again, and its path answers 410 without a reason', async () => {
  const { id, path } = await createPublished(database.db, { sectionId })

  await expect(unpublishArticle(database.db, memberAs('editor'), id, 'Zu früh.', now)).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  await unpublishArticle(database.db, memberAs('duty_editor'), id, 'Zu früh.', now)

  expect(await readArticle(database.db, id)).toMatchObject({ status: 'draft', withdrawnReason: null })
  const { resolve } = await api.run(`{ resolve(path: "${path}") { __typename ... on Gone { reason } } }`)
  expect(resolve).toEqual({ __typename: 'Gone', reason: '' })
})

test('a duty editor leads readers from a withdrawn article to another', async () => {
  const [wrong, right] = [await createPublished(database.db), await createPublished(database.db)]
  const duty = memberAs('duty_editor')
  await expect(redirectPath(database.db, duty, { path: wrong.path, articleId: right.id }, now)).rejects.toThrow('shows')
  await withdrawArticle(database.db, duty, wrong.id, 'Doppelt.', now)

  await redirectPath(database.db, duty, { path: wrong.path, articleId: right.id }, now)

  const { resolve } = await api.run(`{ resolve(path: "${wrong.path}") { __typename ... on Redirect { path } } }`)
  expect(resolve).toMatchObject({ path: right.path })
})
